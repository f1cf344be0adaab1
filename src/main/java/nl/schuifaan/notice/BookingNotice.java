package nl.schuifaan.notice;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.id.BookingId;
import org.jspecify.annotations.Nullable;

/** Says something to the one party whose booking a notice's id ends with, if it stands so by then. */
final class BookingNotice implements NoticeKind {

    private final String kind;
    private final Bookings parties;
    private final Bookings.State state;
    private final Predicate<Notice> holds;
    private final Function<Notice, Input> input;

    /**
     * @param state where the party has to stand
     * @param holds whether it is to be said at all; asked first
     */
    BookingNotice(String kind, Bookings parties, Bookings.State state, Predicate<Notice> holds, Function<Notice,
            Input> input) {
        this.kind = kind;
        this.parties = parties;
        this.state = state;
        this.holds = holds;
        this.input = input;
    }

    static BookingId booking(Notice notice) {
        int kind = notice.id().indexOf(':') + 1;
        return new BookingId(notice.kind().equals(Offers.FEWER)
                ? notice.id().substring(notice.id().indexOf(':', kind) + 1) : notice.id().substring(kind));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        return holds.test(notice) ? parties.of(notice.about()).stream()
                .filter(party -> party.booking().equals(booking(notice)) && party.state() == state
                && party.contact() != null)
                .map(party -> new Recipient(party.contact(), party.booking().text())).toList() : List.of();
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        return input.apply(notice);
    }
}
