package nl.schuifaan.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.schuifaan.channel.Acquaintances.Acquaintance;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What Twilio brings becomes messages. */
@ExtendWith(OutputCaptureExtension.class)
class SmsWebhookTest extends TwilioCalls {

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void a_webhook_becomes_a_message(String form, List<Input> inputs) throws Exception {
        HttpResponse<String> answer = raw("/webhooks/twilio/sms", "MessageSid=" + SID + "&AccountSid="
                + FakeTwilio.ACCOUNT + "&From=%2B31612345678&To=%2B31612300000&" + form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/xml");
        assertThat(answer.body()).endsWith("<Response/>");
        assertThat(stored).extracting(Incoming::input).isEqualTo(inputs);
        assertThat(stored).allSatisfy(one -> {
            assertThat(one.channel()).isEqualTo("sms");
            assertThat(one.address()).isEqualTo(AYSE);
            assertThat(one.id()).startsWith("m" + SID).matches("[A-Za-z0-9_-]{1,40}");
        });
        assertThat(stored).extracting(Incoming::id).doesNotHaveDuplicates();
        assertThat(twilio.requests()).as("nothing is said in return here").isZero();
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("Body=LAAK1&NumMedia=0", said("LAAK1")),
                arguments("Body=ik+kom+%26+mijn+moeder%21", said("ik kom & mijn moeder!")),
                arguments("Body=%D8%A3%D9%87%D9%84%D8%A7%D9%8B+%F0%9F%91%8D", said("أهلاً 👍")),
                arguments("Body=regel+1%0Aregel+2", said("regel 1\nregel 2")),
                arguments("Body=+ja+", said(" ja ")),
                arguments("Body=", said("")),
                arguments("NumMedia=0", said("")),
                arguments("Body=hoi&SomethingNew=1&ToCountry=NL", said("hoi")),
                arguments("Body=" + "a".repeat(5000), said("a".repeat(4096))),
                arguments("Body=&NumMedia=1&MediaContentType0=audio%2Famr", List.of(new Input.Sent(Input.Kind.VOICE))),
                arguments("Body=&NumMedia=2&MediaContentType0=image%2Fjpeg",
                List.of(new Input.Sent(Input.Kind.PICTURE))),
                arguments("Body=&NumMedia=1&MediaContentType0=text%2Fx-vcard",
                List.of(new Input.Sent(Input.Kind.CONTACT))),
                arguments("Body=&NumMedia=1&MediaContentType0=video%2Fmp4", List.of(new Input.Sent(Input.Kind.OTHER))),
                arguments("Body=kijk&NumMedia=1&MediaContentType0=image%2Fjpeg", said("kijk")),
                arguments("Body=STOP", said("STOP")),
                arguments("Body=STOP&OptOutType=STOP", List.of(new Input.OptedOut())),
                arguments("Body=Cancel&OptOutType=STOP", List.of(new Input.OptedOut())),
                arguments("Body=start&OptOutType=START", List.of(new Input.OptedIn())),
                arguments("Body=YES&OptOutType=START", List.of(new Input.OptedIn(), new Input.Said("YES"))),
                arguments("Body=HELP&OptOutType=HELP", List.of()));
    }

    private static List<Input> said(String text) {
        return List.of(new Input.Said(text));
    }

    @Test
    void what_is_too_large_is_not_read() throws Exception {
        assertThat(raw("/webhooks/twilio/sms", "MessageSid=" + SID + "&Body=" + "a".repeat(70_000)).statusCode())
                .isEqualTo(413);
        assertThat(stored).isEmpty();
    }

    @Test
    void a_message_that_comes_again_is_handed_in_under_the_same_id() throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        bring(fields);
        bring(fields);

        assertThat(stored).extracting(Incoming::id)
                .containsExactly("m" + fields.get("MessageSid"), "m" + fields.get("MessageSid"));
    }

    @Test
    void the_same_text_under_two_ids_within_seconds_is_one() throws Exception {
        bring(twilio.text(AYSE, "1"));
        bring(twilio.text(AYSE, "1"));
        bring(twilio.text(AYSE, "2"));
        bring(twilio.text("+31687654321", "1"));
        assertThat(stored).extracting(Incoming::input).containsExactly(new Input.Said("1"), new Input.Said("2"),
                new Input.Said("1"));

        bring(twilio.text(AYSE, "1"));
        assertThat(stored).as("after something else it is another answer").hasSize(4);
        clock.forward(Duration.ofSeconds(6));
        bring(twilio.text(AYSE, "1"));
        assertThat(stored).as("and so it is later").hasSize(5);
    }

    @Test
    void what_could_not_be_stored_is_not_missed_when_it_comes_under_another_id() throws Exception {
        mailbox = _ -> {
            throw new IllegalStateException("no room");
        };
        bring(twilio.text(AYSE, "LAAK1"));
        mailbox = stored::addAll;
        assertThat(bring(twilio.text(AYSE, "LAAK1")).statusCode()).isEqualTo(200);
        assertThat(stored).hasSize(1);
    }

    @Test
    void a_message_without_an_id_is_refused() throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        fields.remove("MessageSid");

        assertThat(bring(fields).statusCode()).isEqualTo(400);
        assertThat(stored).isEmpty();
    }

    @Test
    void when_the_store_fails_twilio_is_asked_to_bring_it_again(CapturedOutput log) throws Exception {
        mailbox = _ -> {
            throw new IllegalStateException("no room for +31612345678");
        };
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        assertThat(bring(fields).statusCode()).isEqualTo(503);

        mailbox = stored::addAll;
        assertThat(bring(fields).statusCode()).isEqualTo(200);
        assertThat(stored).hasSize(1);
        assertThat(log).doesNotContain("612345678").doesNotContain("LAAK1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+31703535353", "PostNL", "2525", "whatsapp:+31612345678"})
    void who_cannot_get_an_sms_gets_none(String from) throws Exception {
        assertThat(bring(twilio.text(from, "LAAK1")).statusCode()).isEqualTo(200);

        assertThat(stored).isEmpty();
        assertThat(twilio.requests()).isZero();
    }

    @Test
    void a_foreign_mobile_is_told_once_why_it_cannot_be_served() throws Exception {
        String karim = "+9647701234567";
        bring(twilio.text(karim, "goedemorgen"));
        bring(twilio.text(karim, "LAAK1"));
        Map<String, String> stop = twilio.text("+905321234567", "STOP");
        stop.put("OptOutType", "STOP");
        bring(stop);

        await().until(() -> twilio.takenInAll() > 0);
        assertThat(twilio.to(karim)).extracting(FakeTwilio.Taken::body)
                .containsExactly(said("sms.foreign", Language.DUTCH));
        assertThat(twilio.takenInAll()).isOne();
        assertThat(stored).singleElement().satisfies(stopped -> {
            assertThat(stopped.address()).isEqualTo("+905321234567");
            assertThat(stopped.input()).isEqualTo(new Input.OptedOut());
        });
    }

    @Test
    void who_sends_too_much_is_told_once_but_their_stop_is_heard() throws Exception {
        for (int i = 0; i < SenderLimit.IN_TEN_MINUTES + 5; i++) {
            bring(twilio.text(AYSE, "hallo " + i));
        }
        bring(twilio.text(AYSE, "stoppen"));

        await().until(() -> twilio.takenInAll() > 0);
        assertThat(twilio.to(AYSE)).extracting(FakeTwilio.Taken::body)
                .containsExactly(said("sms.too-many", Language.DUTCH));
        assertThat(stored).hasSize(SenderLimit.IN_TEN_MINUTES + 1).last().extracting(Incoming::input)
                .isEqualTo(new Input.OptedOut());
    }

    @Test
    void after_a_stop_nothing_is_explained() throws Exception {
        known = new Acquaintance(true, false);
        for (int i = 0; i < SenderLimit.IN_TEN_MINUTES + 1; i++) {
            bring(twilio.text(AYSE, "hallo " + i));
        }
        bring(twilio.text("+9647701234567", "goedemorgen"));
        bring(twilio.text(STRANGER, "Merhaba"));

        await().until(() -> twilio.takenInAll() > 0);
        assertThat(twilio.to(AYSE)).isEmpty();
        assertThat(twilio.to("+9647701234567")).isEmpty();
    }

    @Test
    void a_message_that_comes_again_is_not_counted_again() throws Exception {
        for (int i = 0; i < SenderLimit.IN_TEN_MINUTES; i++) {
            Map<String, String> fields = twilio.text(AYSE, "hallo " + i);
            bring(fields);
            bring(fields);
        }
        assertThat(stored).extracting(Incoming::id).hasSize(2 * SenderLimit.IN_TEN_MINUTES);
    }

    @Test
    void a_stop_from_far_away_is_a_stop_and_answered_by_nothing() throws Exception {
        bring(twilio.text("+9647701234567", "STOP"));
        bring(twilio.text("+905321234567", "hello"));

        await().until(() -> twilio.takenInAll() > 0);
        assertThat(twilio.to("+9647701234567")).isEmpty();
        assertThat(stored).extracting(Incoming::address).containsExactly("+9647701234567");
    }

    @Test
    void satellites_and_many_from_far_away_leave_the_budget_alone() throws Exception {
        for (int i = 0; i < 30; i++) {
            bring(twilio.text("+8707731116%02d".formatted(i), "hello"));
            bring(twilio.text("+9053212345%02d".formatted(i), "hello"));
        }
        await().until(() -> twilio.takenInAll() > 0);
        bring(twilio.text(AYSE, "LAAK1"));
        await().during(Duration.ofMillis(300)).until(() -> twilio.takenInAll() <= 5);
        assertThat(stored).extracting(Incoming::address).containsExactly(AYSE);
        assertThat(IntStream.range(0, 30).mapToObj(i -> twilio.to("+8707731116%02d".formatted(i))))
                .as("what costs a fortune").allMatch(List::isEmpty);
    }

    private String said(String key, Language language) {
        return words.say(Phrase.of(key), language, Phrasebook.Form.SHORT);
    }
}
