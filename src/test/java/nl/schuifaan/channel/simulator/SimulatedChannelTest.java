package nl.schuifaan.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Outgoing.Attachment;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.MongoTemplate;

class SimulatedChannelTest {

    private static final Attachment FILE = new Attachment("laak1.ics", "text/calendar",
            "BEGIN".getBytes(StandardCharsets.UTF_8), "https://example.org/l");

    private final Live live = new Live();
    private Phones phones;
    private SimulatedChannel telegram;
    private SimulatedChannel sms;

    @BeforeEach
    void start(MongoTemplate store) {
        phones = new Phones(store);
        telegram = new SimulatedChannel(Handset.SMARTPHONE, phones, live, new MovableClock());
        sms = new SimulatedChannel(Handset.KEYPAD, phones, live, new MovableClock());
        phones.add(new Phone("1", "Samira", Handset.SMARTPHONE, "ar", 1, false, List.of()));
        phones.add(new Phone("31612340002", "Dirk", Handset.KEYPAD, "nl", 2, false, List.of()));
    }

    @AfterEach
    void stop() {
        live.close();
    }

    @StoreTest
    void its_two_kinds_show_choices_as_what_they_stand_for_does() {
        assertThat(telegram.kind()).isEqualTo("simulator");
        assertThat(telegram.medium()).isEqualTo(Medium.BUTTONS);
        assertThat(sms.kind()).isEqualTo("simulator-sms");
        assertThat(sms.medium()).isEqualTo(Medium.NUMBERS);
    }

    @StoreTest
    void a_message_takes_the_place_of_another_on_telegram_and_keeps_its_id() {
        String first = sent(telegram.send(message("1", "een", null, null)));
        assertThat(sent(telegram.send(message("1", "twee", null, first)))).isEqualTo(first);
        assertThat(entries("1")).extracting(Entry::what).containsExactly(Entry.What.ANSWERED, Entry.What.EDITED);
        assertThat(phones.find("1").orElseThrow().shown(first)).map(Entry::text).hasValue("twee");
    }

    @StoreTest
    void an_edit_that_changes_nothing_leaves_no_mark() {
        String first = sent(telegram.send(message("1", "een", null, null)));
        assertThat(sent(telegram.send(message("1", "een", null, first)))).isEqualTo(first);
        assertThat(entries("1")).hasSize(1);
    }

    @StoreTest
    void what_cannot_take_the_place_of_another_is_a_message_of_its_own() {
        String first = sent(telegram.send(message("1", "een", null, null)));
        String file = sent(telegram.send(message("1", "u doet mee", FILE, first)));
        assertThat(sent(telegram.send(message("1", "twee", null, file)))).isNotIn(first, file);
        assertThat(sent(telegram.send(message("1", "drie", null, "m999")))).isNotIn(first, file);
        String text = sent(sms.send(message("+31612340002", "een", null, null)));
        assertThat(sent(sms.send(message("+31612340002", "twee", null, text)))).isNotEqualTo(text);
        assertThat(entries("1")).extracting(Entry::what).containsOnly(Entry.What.ANSWERED);
    }

    @StoreTest
    void whoever_blocked_us_or_is_gone_is_not_reached() {
        phones.block("1", true);
        assertThat(telegram.send(message("1", "een", null, null))).isEqualTo(new Receipt.Blocked());
        assertThat(telegram.send(message("2", "een", null, null))).isEqualTo(new Receipt.Blocked());
        assertThat(telegram.send(message("31612340002", "een", null, null))).isEqualTo(new Receipt.Blocked());
        assertThat(entries("1")).isEmpty();
    }

    @StoreTest
    void what_the_real_channel_would_refuse_is_refused() {
        assertThat(telegram.send(message("1", "a".repeat(4096), null, null))).isInstanceOf(Receipt.Sent.class);
        assertThat(telegram.send(message("1", "a".repeat(4097), null, null)))
                .isEqualTo(new Receipt.Refused("message is too long"));
        assertThat(sms.send(message("+31612340002", "a".repeat(1601), null, null)))
                .isEqualTo(new Receipt.Refused("message is too long"));
        assertThat(telegram.send(message("1", " ", null, null)))
                .isEqualTo(new Receipt.Refused("message text is empty"));
        var longToken = new Outgoing("1", Language.DUTCH, "een", List.of(new Button("ş".repeat(33), "x")), null, null);
        assertThat(telegram.send(longToken)).isEqualTo(new Receipt.Refused("BUTTON_DATA_INVALID"));
    }

    @StoreTest
    void a_phone_remembers_the_last_five_hundred_things() {
        for (int i = 0; i < 505; i++) {
            telegram.send(message("1", "nr " + i, null, null));
        }
        assertThat(entries("1")).hasSize(500).first().extracting(Entry::text).isEqualTo("nr 5");
    }

    private List<Entry> entries(String phone) {
        return phones.find(phone).orElseThrow().entries();
    }

    private static Outgoing message(String to, String text, @Nullable Attachment file, @Nullable String replaces) {
        return new Outgoing(to, Language.DUTCH, text, List.of(new Button("yes", "Ja")), file, replaces);
    }

    private static String sent(Receipt receipt) {
        assertThat(receipt).isInstanceOf(Receipt.Sent.class);
        return ((Receipt.Sent) receipt).message();
    }
}
