package nl.schuifaan.notice;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.schuifaan.chat.Addressee;
import nl.schuifaan.chat.People;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.State;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom an audience reaches, and who is left out of it and why. One after the other, never all in memory. */
@Component
class Reach {

    private final People people;
    private final Bookings parties;

    Reach(People people, Bookings parties) {
        this.people = people;
        this.parties = parties;
    }

    /**
     * Everyone in the audience.
     *
     * @param texts codes of the languages that there is a text in
     * @param each  is told of each person, with the reason why they are left out, or null
     */
    void each(Audience audience, Set<String> texts, BiConsumer<Addressee, @Nullable String> each) {
        switch (audience.kind()) {
            case PARTICIPANTS, WAITING_LIST, NO_SHOWS ->
                    people.each(contacts(audience), person -> tell(audience, texts, person, each));
            case ONESELF -> people.each(audience.contact() == null ? Set.of() : Set.of(audience.contact()),
                    person -> each.accept(person, person.stopped() ? "stop" : null));
            case INVITATIONS -> people.each(person -> tell(audience, texts, person, each));
        }
    }

    private List<ChatId> contacts(Audience audience) {
        GatheringCode gathering = audience.gathering();
        return gathering == null ? List.of() : parties.contacts(gathering, switch (audience.kind()) {
            case NO_SHOWS -> party -> party.state() == State.GRANTED && Boolean.FALSE.equals(party.came());
            case WAITING_LIST -> party -> party.state() == State.WAITING;
            default -> party -> party.state() == State.GRANTED;
        });
    }

    private static void tell(Audience audience, Set<String> texts, Addressee person, BiConsumer<Addressee,
            @Nullable String> each) {
        if (audience.language() == null || audience.language().equals(person.language().code())) {
            each.accept(person, leftOut(audience, texts, person));
        }
    }

    private static @Nullable String leftOut(Audience audience, Set<String> texts, Addressee person) {
        if (person.stopped()) {
            return "stop";
        } else if (person.blocked()) {
            return "blocked";
        } else if (audience.needsOptIn() && !person.invited()) {
            return "no opt-in";
        }
        return texts.contains(person.language().code()) ? null : Preview.NO_TEXT + person.language().code();
    }
}
