package nl.schuifaan.people;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.gathering.Programme;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.notice.SingleMessages;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/** Tells people what a colleague changed for them, in their language and the words that the chat has for it. */
@Component
class TellPeople {

    private final SingleMessages messages;
    private final Programme programme;
    private final Messages texts;
    private final MovableClock clock;

    TellPeople(SingleMessages messages, Programme programme, Messages texts, MovableClock clock) {
        this.messages = messages;
        this.programme = programme;
        this.texts = texts;
        this.clock = clock;
    }

    void changed(PersonAtGathering one, GatheringCode gathering, int adults, int children, String by) {
        Phrase people = children == 0 ? Phrase.of("count.people", "n", adults)
                : Phrase.of("count.both", "adults", Phrase.of("count.adults", "n", adults),
                        "children", Phrase.of("count.children", "n", children));
        listing(gathering, listing -> say(UUID.randomUUID().toString(), one, by, Phrase.of("change.done"),
                Phrase.of("mine.line", "title", listing.title(), "start", listing.start()),
                Phrase.of("mine.people", "people", people)));
    }

    void cancelled(PersonAtGathering one, GatheringCode gathering, String by) {
        cancelled(UUID.randomUUID().toString(), one, gathering, by);
    }

    private void cancelled(String id, PersonAtGathering one, GatheringCode gathering, String by) {
        listing(gathering, listing -> say(id, one, by, Phrase.of("cancelled.done", "title", listing.title())));
    }

    /** @param move id of the move: told twice it is heard once */
    void moved(BookingId move, PersonAtGathering one, GatheringCode from, GatheringCode to, String by) {
        cancelled(move + "-from", one, from, by);
        listing(to, listing -> say(move + "-to", one, by, Phrase.of("in.done", "title", listing.title()),
                Phrase.of("in.where", "start", listing.start(), "place", listing.place(), "address",
                        listing.address(), "map", listing.mapLink())));
    }

    private void listing(GatheringCode gathering, Consumer<Listing> say) {
        programme.upcoming(clock.local()).stream().filter(one -> one.code().text().equalsIgnoreCase(gathering.text()))
                .findFirst()
                .ifPresent(say);
    }

    private void say(String id, PersonAtGathering one, String by, Phrase... phrases) {
        ChatId person = one.person();
        if (person == null || !one.writable()) {
            return;
        }
        Phrasebook book = texts.current();
        Language language = book.speaks(one.language()) ? one.language() : Language.DUTCH;
        Form form = one.channel().equals("sms") ? Form.SHORT : Form.FULL;
        String text = Arrays.stream(phrases).map(phrase -> book.say(phrase, language, form))
                .collect(Collectors.joining("\n"));
        messages.write(id, person, language, text, by);
    }
}
