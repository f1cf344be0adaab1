package nl.schuifaan.people;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.chat.KnownContacts;
import nl.schuifaan.chat.KnownContacts.Known;
import nl.schuifaan.conversation.Booking;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.Party;
import nl.schuifaan.gathering.Bookings.State;
import nl.schuifaan.gathering.GuestEntry;
import nl.schuifaan.gathering.Guests;
import nl.schuifaan.gathering.Guests.Guest;
import nl.schuifaan.gathering.WaitingReason;
import nl.schuifaan.gathering.WaitingRow;
import nl.schuifaan.gathering.WaitingRows;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who comes to a gathering, waits for it, or cancelled. It names people: whoever asks has let in only those that may
 * see them.
 */
@Component
public class PeopleAtGatherings {

    private static final Comparator<PersonAtGathering> ORDER = Comparator.comparing(PersonAtGathering::group)
            .thenComparing(PersonAtGathering::place)
            .thenComparing(one -> one.name() == null ? "\uffff" : one.name().toLowerCase(Locale.ROOT))
            .thenComparing(one -> one.booking().text());

    private final Bookings bookings;
    private final WaitingRows waiting;
    private final Guests guests;
    private final KnownContacts contacts;

    PeopleAtGatherings(Bookings bookings, WaitingRows waiting, Guests guests, KnownContacts contacts) {
        this.bookings = bookings;
        this.waiting = waiting;
        this.guests = guests;
        this.contacts = contacts;
    }

    /**
     * All parties: those that come by name, those that wait in their order, those that cancelled. None when there is no
     * such gathering.
     *
     * @param gathering code, in small or capital letters
     */
    public List<PersonAtGathering> of(GatheringCode gathering) {
        List<Party> parties = bookings.of(gathering);
        Map<ChatId, Known> known = contacts.find(parties.stream().map(Party::contact)
                .filter(chat -> chat != null).distinct().toList()).stream().collect(toMap(Known::chat, one -> one));
        Map<BookingId, Guest> written = parties.stream().noneMatch(PeopleAtGatherings::byHand) ? Map.of()
                : guests.of(gathering).stream().collect(toMap(Guest::booking, one -> one));
        Map<BookingId, WaitingRow> rows = parties.stream().noneMatch(PeopleAtGatherings::waits) ? Map.of()
                : waiting.of(gathering).stream().collect(toMap(WaitingRow::booking, one -> one));
        return parties.stream().map(party -> person(party, written.get(party.booking()), known.get(party.contact()),
                rows.get(party.booking()))).sorted(ORDER).toList();
    }

    private static boolean byHand(Party party) {
        return party.booking().text().startsWith(Guests.BOOKING);
    }

    private static boolean waits(Party party) {
        return party.state() == State.WAITING || party.state() == State.OFFERED;
    }

    /** One of them. */
    public Optional<PersonAtGathering> find(GatheringCode gathering, BookingId booking) {
        return of(gathering).stream().filter(one -> one.booking().equals(booking)).findFirst();
    }

    /** The telephone number, as far as one is known. */
    public Optional<String> number(PersonAtGathering one) {
        return one.byHand() ? guests.find(one.booking()).map(guest -> guest.entry().number())
                : Optional.ofNullable(one.person()).flatMap(contacts::number);
    }

    private static PersonAtGathering person(Party party, @Nullable Guest guest, @Nullable Known known,
            @Nullable WaitingRow row) {
        int place = row == null ? 0 : row.place();
        WaitingReason why = row == null ? null : row.reason();
        if (guest != null) {
            GuestEntry it = guest.entry();
            return new PersonAtGathering(party.booking(), guest.chat(), it.name(), party.adults(), party.children(),
                    PersonAtGathering.BY_HAND, it.language(), it.wishes(), it.note(), party.state(), party.asked(),
                    place, why, party.passed(), party.came(), it.number() != null, null,
                    false);
        }
        Booking booking = known == null ? null : known.contact().booking(party.booking()).orElse(null);
        boolean hand = byHand(party);
        return new PersonAtGathering(party.booking(), party.contact(), name(known, booking), party.adults(),
                party.children(), hand ? PersonAtGathering.BY_HAND : known == null ? "" : known.channel(),
                language(known, booking), booking == null ? List.of() : booking.wishes(),
                booking == null ? null : booking.allergy(), party.state(), party.asked(), place, why, party.passed(),
                party.came(), known != null && known.number(), booking == null ? null : booking.interpreted(),
                known != null && !known.silent());
    }

    private static @Nullable String name(@Nullable Known known, @Nullable Booking booking) {
        if (booking != null && (booking.name() != null || !booking.self())) {
            return booking.name();
        }
        return known == null ? null : known.contact().name();
    }

    private static Language language(@Nullable Known known, @Nullable Booking booking) {
        Language own = booking == null ? null : booking.language();
        return own != null ? own : known == null ? Language.DUTCH : known.contact().spoken();
    }
}
