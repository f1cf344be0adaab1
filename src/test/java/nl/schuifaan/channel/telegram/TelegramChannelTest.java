package nl.schuifaan.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.channel.SentFile;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A message that is sent by Telegram")
class TelegramChannelTest {

    private final FakeTelegram telegram = FakeTelegram.start();
    private final BotApi api = new BotApi(telegram.url(), FakeTelegram.TOKEN);
    private final Channel channel = new TelegramChannel(api);
    private final Person samira = telegram.person(8, "Samira", "ar");

    @AfterEach
    void stop() {
        api.close();
        telegram.close();
    }

    @Test
    void arrives_as_plain_text_with_its_choices_as_buttons() {
        Receipt receipt = channel.send(message("Kies *iets* <b>_", null, null));

        Person.Message seen = samira.messages().getFirst();
        assertThat(receipt).isEqualTo(new Receipt.Sent(String.valueOf(seen.id())));
        assertThat(seen.text()).isEqualTo("Kies *iets* <b>_");
        assertThat(seen.rows())
                .containsExactly(List.of(new Person.Button("Ja", "yes")), List.of(new Person.Button("Terug", "back")));
        assertThat(telegram.made("sendmessage").getFirst().has("parse_mode")).isFalse();
    }

    @Test
    void takes_the_place_of_the_one_it_replaces() {
        String first = sent(channel.send(message("een", null, null)));

        assertThat(channel.send(message("twee", null, first))).isEqualTo(new Receipt.Sent(first));
        assertThat(samira.messages()).singleElement().extracting(Person.Message::text).isEqualTo("twee");
    }

    @Test
    void that_would_change_nothing_counts_as_sent() {
        String first = sent(channel.send(message("een", null, null)));

        assertThat(channel.send(message("een", null, first))).isEqualTo(new Receipt.Sent(first));
        assertThat(samira.history()).hasSize(1);
    }

    @Test
    void a_voice_note_is_fetched_by_its_id_as_long_as_telegram_has_it() throws Exception {
        telegram.file("AwACAgQ", "OggS and more".getBytes(StandardCharsets.UTF_8));

        try (SentFile file = channel.fetch("AwACAgQ").orElseThrow()) {
            assertThat(file.size()).isEqualTo(13);
            assertThat(file.content()).hasContent("OggS and more");
        }
        assertThat(channel.fetch("gone")).isEmpty();
    }

    @ParameterizedTest(name = "replacing message {0}")
    @CsvSource({"3", "not-a-number", "99999999999999"})
    void is_sent_anew_when_the_old_one_cannot_be_edited(String old) {
        assertThat(channel.send(message("twee", null, old))).isInstanceOf(Receipt.Sent.class);
        assertThat(samira.messages()).extracting(Person.Message::text).containsExactly("twee");
    }

    @Test
    void is_tried_again_when_the_answer_to_an_edit_is_lost_as_that_can_be_repeated() {
        String first = sent(channel.send(message("een", null, null)));
        telegram.next("editmessagetext", Fault.resetAfterTaking());

        assertThat(channel.send(message("twee", null, first))).isInstanceOf(Receipt.RetryLater.class);
        assertThat(channel.send(message("twee", null, first))).isEqualTo(new Receipt.Sent(first));
        assertThat(samira.history()).hasSize(2);
    }

    @Test
    void brings_a_file_in_the_same_message() {
        channel.send(message("Je bent erbij", "BEGIN:VCALENDAR", null));

        Person.Message seen = samira.messages().getFirst();
        assertThat(seen.text()).isEqualTo("Je bent erbij");
        assertThat(seen.file()).isEqualTo("laak.ics");
        assertThat(seen.rows()).hasSize(2);
        assertThat(telegram.made("senddocument").getFirst().path("content").asText()).isEqualTo("BEGIN:VCALENDAR");
    }

    @Test
    void that_is_a_voice_goes_as_a_voice_note_which_is_played_in_the_chat() {
        byte[] sound = "OggS".getBytes(StandardCharsets.UTF_8);
        Receipt receipt = channel.send(new Outgoing("8", Language.DUTCH, "", List.of(),
                new Outgoing.Attachment("greeting.ogg", "audio/ogg", sound, null), null));

        assertThat(receipt).isInstanceOf(Receipt.Sent.class);
        assertThat(samira.messages()).singleElement().extracting(Person.Message::file).isEqualTo("greeting.ogg");
        assertThat(telegram.made("sendvoice").getFirst().path("content").asText()).isEqualTo("OggS");
        assertThat(telegram.made("sendvoice").getFirst().has("caption")).isFalse();
    }

    @Test
    void that_is_a_picture_is_seen_at_once_so_that_it_can_be_held_up() {
        byte[] picture = "PNG".getBytes(StandardCharsets.UTF_8);
        channel.send(new Outgoing("8", Language.DUTCH, "Laat deze code zien.", List.of(),
                new Outgoing.Attachment("schuif-aan.png", "image/png", picture, null), null));

        assertThat(samira.messages()).singleElement().extracting(Person.Message::file).isEqualTo("schuif-aan.png");
        assertThat(telegram.made("sendphoto").getFirst().path("content").asText()).isEqualTo("PNG");
        assertThat(telegram.made("sendphoto").getFirst().path("caption").asText()).isEqualTo("Laat deze code zien.");
    }

    @Test
    void with_a_file_and_more_than_a_caption_holds_comes_as_text_and_then_the_file_with_the_buttons() {
        Receipt receipt = channel.send(message("a".repeat(1025), "BEGIN:VCALENDAR", null));

        assertThat(samira.messages()).extracting(Person.Message::file).containsExactly(null, "laak.ics");
        assertThat(samira.messages().getFirst().rows()).isEmpty();
        assertThat(samira.messages().getLast().rows()).hasSize(2);
        assertThat(sent(receipt)).isEqualTo(String.valueOf(samira.messages().getLast().id()));
    }

    @Test
    void longer_than_a_message_may_be_is_parted_at_a_paragraph() {
        channel.send(message("a".repeat(4000) + "\n\n" + "b".repeat(200), null, null));

        assertThat(samira.messages()).extracting(Person.Message::text)
                .containsExactly("a".repeat(4000), "b".repeat(200));
        assertThat(samira.messages().getFirst().rows()).isEmpty();
        assertThat(samira.messages().getLast().rows()).hasSize(2);
    }

    @Test
    void of_which_a_part_has_gone_out_is_not_begun_again() {
        telegram.next("senddocument", Fault.tooMany(3));

        assertThat(channel.send(message("a".repeat(1025), "BEGIN:VCALENDAR", null)))
                .isEqualTo(new Receipt.Unknown("partly sent"));
    }

    @Test
    void without_words_or_a_file_is_refused_here() {
        assertThat(channel.send(message(" ", null, null))).isEqualTo(new Receipt.Refused("empty"));
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            400 | Bad Request: chat not found                | Refused[reason=400 chat not found]
            400 | Bad Request: can't parse Ayşe              | Refused[reason=400]
            400 | Bad Request: BUTTON_DATA_INVALID           | Refused[reason=400 BUTTON_DATA_INVALID]
            413 | Request Entity Too Large                   | Refused[reason=413]
            403 | Forbidden: bot was blocked by the user     | Blocked[]
            403 | Forbidden: user is deactivated             | Blocked[]
            401 | Unauthorized                               | RetryLater[after=PT1M]
            404 | Not Found                                  | RetryLater[after=PT1M]
            429 | Too Many Requests                          | RetryLater[after=PT1S]
            500 | Internal Server Error                      | RetryLater[after=PT5S]
            502 | Bad Gateway                                | RetryLater[after=PT5S]
            504 | Gateway Timeout                            | Unknown[reason=504]
            """)
    void that_is_not_taken_is_told_apart_by_what_can_be_done(int code, String description, String receipt) {
        telegram.next("sendmessage", Fault.refused(code, description));

        assertThat(channel.send(message("een", null, null))).hasToString(receipt);
    }

    @Test
    void waits_as_long_as_telegram_says() {
        telegram.next("sendmessage", Fault.tooMany(37));

        assertThat(channel.send(message("een", null, null))).isEqualTo(new Receipt.RetryLater(Duration.ofSeconds(37)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            200 | <html>hello from your hotel</html>  | Unknown[reason=garbled]
            502 | <html>bad gateway</html>            | RetryLater[after=PT5S]
            """)
    void that_a_proxy_answers_is_never_taken_for_sent(int status, String body, String receipt) {
        telegram.next("sendmessage", Fault.says(status, body));

        assertThat(channel.send(message("een", null, null))).hasToString(receipt);
    }

    @Test
    void whose_answer_is_lost_is_unknown_and_never_sent_twice_in_silence() {
        telegram.next("sendmessage", Fault.resetAfterTaking());

        assertThat(channel.send(message("een", null, null))).isInstanceOf(Receipt.Unknown.class);
        assertThat(samira.history()).hasSize(1);
    }

    @Test
    void whose_answer_does_not_come_is_unknown_within_the_time_a_send_may_take() {
        telegram.next("sendmessage", Fault.silenceAfterTaking());
        long before = System.nanoTime();

        assertThat(channel.send(message("een", null, null))).isInstanceOf(Receipt.Unknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isLessThan(Duration.ofSeconds(Channel.TIME_OUT_SECONDS));
    }

    @Test
    void can_be_tried_again_when_nobody_was_there_to_take_it() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (BotApi nowhere = new BotApi("http://127.0.0.1:" + free, FakeTelegram.TOKEN)) {
            assertThat(new TelegramChannel(nowhere).send(message("een", null, null)))
                    .isInstanceOf(Receipt.RetryLater.class);
        }
    }

    @Test
    void to_a_thousand_people_at_once_reaches_each() throws Exception {
        for (int i = 0; i < 1000; i++) {
            telegram.person(1000 + i);
        }
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1000; i++) {
                String to = String.valueOf(1000 + i);
                all.submit(() -> channel.send(new Outgoing(to, Language.DUTCH, "dag " + to, List.of(), null, null)));
            }
        }
        assertThat(telegram.people().stream().filter(person -> person.id() >= 1000))
                .allSatisfy(person ->
                assertThat(person.messages()).extracting(Person.Message::text).containsExactly("dag " + person.id()));
    }

    private static String sent(Receipt receipt) {
        return ((Receipt.Sent) receipt).message();
    }

    private static Outgoing message(String text, @Nullable String file, @Nullable String replaces) {
        Outgoing.Attachment attachment = file == null
                ? null
                : new Outgoing.Attachment("laak.ics", "text/calendar", file.getBytes(StandardCharsets.UTF_8), null);
        return new Outgoing("8", Language.DUTCH, text,
                List.of(new Outgoing.Button("yes", "Ja"), new Outgoing.Button("back", "Terug")), attachment, replaces);
    }
}
