package nl.schuifaan.people;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.schuifaan.chat.KnownContacts;
import nl.schuifaan.chat.KnownContacts.Known;
import nl.schuifaan.conversation.Booking;
import nl.schuifaan.conversation.Consent;
import nl.schuifaan.gathering.GatheringsOfPerson;
import nl.schuifaan.gathering.Guests;
import nl.schuifaan.gathering.Guests.Guest;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People across gatherings, as long as something of them is kept. */
@Component
public class Persons {

    private final KnownContacts contacts;
    private final Guests guests;
    private final GatheringsOfPerson gatherings;
    private final PeopleAtGatherings people;

    Persons(KnownContacts contacts, Guests guests, GatheringsOfPerson gatherings, PeopleAtGatherings people) {
        this.contacts = contacts;
        this.guests = guests;
        this.gatherings = gatherings;
        this.people = people;
    }

    /**
     * Someone of whom something is kept.
     *
     * @param id       as {@link PersonAtGathering#person()}
     * @param channel  {@code hand} where there is no chat
     * @param writable whether a message can be sent to them
     * @param consents what they agreed to in their chat
     */
    public record Person(ChatId id, @Nullable String name, String channel, Language language, boolean writable,
            List<Consent> consents, List<Visit> visits) {}

    /** @return empty when nothing is kept of them, or there never was such a person */
    public Optional<Person> find(ChatId id) {
        Known known = contacts.find(id).filter(one -> !forgotten(one)).orElse(null);
        List<Guest> written = guests.with(id);
        if (known == null && written.isEmpty()) {
            return Optional.empty();
        }
        List<Visit> visits = visits(id, known, written);
        String name = Stream.concat(Stream.ofNullable(known == null ? null : known.contact().name()),
                visits.stream().map(visit -> visit.party().name())).filter(Objects::nonNull).findFirst().orElse(null);
        return Optional.of(known == null
                ? new Person(id, name, PersonAtGathering.BY_HAND, written.getLast().entry().language(), false,
                        List.of(), visits)
                : new Person(id, name, known.channel(), known.contact().spoken(), !known.silent(),
                        known.contact().consents(), visits));
    }

    /** What is left after forgetting is the wish for silence alone. */
    private static boolean forgotten(Known known) {
        return known.contact().language() == null && known.contact().bookings().isEmpty()
                && known.contact().consents().isEmpty();
    }

    private List<Visit> visits(ChatId id, @Nullable Known known, List<Guest> written) {
        Stream<GatheringCode> own = known == null ? Stream.of()
                : known.contact().bookings().stream().map(Booking::gathering);
        return Stream.of(own, written.stream().map(Guest::gathering), gatherings.of(id).stream()).flatMap(all -> all)
                .collect(toCollection(TreeSet::new)).stream()
                .flatMap(code -> people.of(code).stream().filter(one -> id.equals(one.person()))
                        .map(one -> new Visit(code, one))).toList();
    }
}
