package nl.schuifaan.notice;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.schuifaan.chat.People;
import nl.schuifaan.chat.People.Person;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Turnout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom an audience reaches, and who is left out of it and why. One after the other, never all in memory. */
@Component
class Reach {

    private final People people;
    private final Turnout turnout;
    private final Attendance attendance;

    Reach(People people, Turnout turnout, Attendance attendance) {
        this.people = people;
        this.turnout = turnout;
        this.attendance = attendance;
    }

    /**
     * Everyone in the audience.
     *
     * @param texts codes of the languages that there is a text in
     * @param each  is told of each person, with the reason why they are left out, or null
     */
    void each(Audience audience, Set<String> texts, BiConsumer<Person, @Nullable String> each) {
        switch (audience.kind()) {
            case PARTICIPANTS, WAITING_LIST, NO_SHOWS -> people.each(contacts(audience), person -> tell(audience, texts, person, each));
            case ONESELF -> people.each(audience.contact() == null ? Set.of() : Set.of(audience.contact()),
                    person -> each.accept(person, person.stopped() ? "stop" : null));
            case INVITATIONS -> people.each(person -> tell(audience, texts, person, each));
        }
    }

    private Set<String> contacts(Audience audience) {
        String gathering = audience.gathering() == null ? "" : audience.gathering();
        return switch (audience.kind()) {
            case NO_SHOWS -> attendance.guests(gathering).stream().filter(guest -> Boolean.FALSE.equals(guest.came()))
                    .map(Attendance.Guest::contact).filter(contact -> !contact.isEmpty()).collect(Collectors.toSet());
            default -> turnout.contacts(gathering, audience.kind() == Audience.Kind.WAITING_LIST);
        };
    }

    private static void tell(Audience audience, Set<String> texts, Person person, BiConsumer<Person, @Nullable String> each) {
        if (audience.language() == null || audience.language().equals(person.language().code())) {
            each.accept(person, leftOut(audience, texts, person));
        }
    }

    private static @Nullable String leftOut(Audience audience, Set<String> texts, Person person) {
        if (person.stopped()) {
            return "stop";
        } else if (person.blocked()) {
            return "blocked";
        } else if (audience.needsOptIn() && !person.invited()) {
            return "no opt-in";
        }
        return texts.contains(person.language().code()) ? null : "no text in their language";
    }
}
