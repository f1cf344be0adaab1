package nl.schuifaan.notice;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.schuifaan.channel.RenderedMessage;
import nl.schuifaan.conversation.Booking;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Situation;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.gathering.Programme;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/** A reminder of a gathering as it will arrive: the conversation itself says it to someone made up who comes alone. */
@Component
class ReminderText {

    private final Supplier<Phrasebook> phrasebook;
    private final Programme programme;
    private final MovableClock clock;

    ReminderText(Supplier<Phrasebook> phrasebook, Programme programme, MovableClock clock) {
        this.phrasebook = phrasebook;
        this.programme = programme;
        this.clock = clock;
    }

    /** Empty when there is no such gathering to come. */
    Optional<RenderedMessage> of(GatheringCode gathering, Language language, Medium medium) {
        LocalDateTime now = clock.local();
        Situation situation = new Situation(now, medium, null, programme.upcoming(now), now);
        Contact someone = new Contact(language, null, false, false, 0, null, List.of(), List.of(),
                situation.find(gathering).stream()
                .map(listing -> new Booking(new BookingId("x/0"), listing.code(), 1, 0, Booking.Who.oneself(null),
                listing.end()))
                .toList());
        return new Conversation(phrasebook.get())
                .advance(situation, someone, Conversation.rest(someone), new Input.Reminded(gathering)).effects()
                .stream().filter(Effect.Say.class::isInstance).map(Effect.Say.class::cast).findFirst()
                .map(say -> RenderedMessage.of(say, language, medium, phrasebook.get()));
    }
}
