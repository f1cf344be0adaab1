package nl.schuifaan.conversation;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.SmsText;
import org.junit.jupiter.api.Test;

/**
 * What is told unasked, in every language and on both media: never the topic, always a way out, and short as an SMS.
 */
class NoticeTextsTest {

    private static final int SEGMENTS = 3;

    @Test
    void each_says_day_and_place_and_how_to_hear_no_more_and_costs_little() {
        for (Language language : Chat.PHRASEBOOK.languages()) {
            for (Chat medium : List.of(Chat.telegram(), Chat.sms())) {
                for (Input input : inputs(medium)) {
                    Chat chat = told(medium.medium == Situation.Medium.NUMBERS ? Chat.sms()
                            : Chat.telegram(), language, input);
                    String words = chat.words();
                    assertThat(words).as("%s %s", language, input).contains("Laak", "STOP");
                    // What has moved is named where there is room for it; nothing else is.
                    if (!(input instanceof Input.Moved) || medium.medium == Situation.Medium.NUMBERS) {
                        assertThat(words).as("%s %s", language, input).doesNotContain("Verhalen");
                    }
                    assertThat(chat.said().text().size()).isGreaterThan(1);
                    if (medium.medium == Situation.Medium.NUMBERS) {
                        int segments = SmsText.of(words.strip()).segments();
                        assertThat(segments).as("segments of %s", words).isLessThanOrEqualTo(SEGMENTS);
                    }
                }
            }
        }
    }

    private static List<Input> inputs(Chat chat) {
        return new ArrayList<>(List.of(new Input.Reminded(LAAK1), new Input.Moved(LAAK1),
                new Input.Offered(LAAK1, id("a1/0"), chat.now.plusHours(4)),
                new Input.Lapsed(LAAK1, id("a1/0")),
                new Input.OfferedFewer(LAAK1, id("a1/0"), 1, chat.now.plusHours(4)), new Input.WaitingClosed(LAAK1),
                new Input.CalledOff(LAAK1, Gatherings.LAAK1.start(), Gatherings.LAAK1.place())));
    }

    private static Chat told(Chat chat, Language language, Input input) {
        chat.contact = chat.contact.speaking(language);
        chat.step = new Home.Menu(null);
        boolean waits = input instanceof Input.Offered || input instanceof Input.Lapsed
                || input instanceof Input.OfferedFewer || input instanceof Input.WaitingClosed;
        chat.contact = chat.contact.with(new Booking(id("a1/0"), LAAK1, 2, 0, Booking.Who.oneself("Samira"),
                Gatherings.LAAK1.end()).at(waits ? 2 : 0));
        if (!waits) {
            chat.contact = chat.contact.with(new Booking(id("a2/0"), LAAK1, 1, 0, new Booking.Who("Karim", false, null),
                    Gatherings.LAAK1.end()));
        }
        return chat.gets(input);
    }
}
