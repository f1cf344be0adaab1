package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.gathering.Moves.Move;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.PersonalData;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * People whom a colleague signs up, without a chat: somebody who rang, a line on a paper list. Name, number and wishes
 * are stored encrypted, apart from the booking, which has the same id. The booking names no chat, so no channel ever
 * sends to it; {@link Seats} change it and give it back.
 */
@Component
public class Guests implements PersonalData {

    /** What the id of a guest's booking begins with. */
    public static final String BOOKING = "guest-";

    /** Stands for the channel where there is no number. */
    private static final String BY_HAND = "hand";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration WISHES_KEPT = Duration.ofDays(Contact.WISHES_KEPT);

    private final GuestBook book;
    private final Seats seats;
    private final WaitingList waiting;
    private final GatheringStore gatherings;
    private final Addresses addresses;
    private final MovableClock clock;

    Guests(MongoTemplate mongo, Seats seats, WaitingList waiting, GatheringStore gatherings, Addresses addresses,
            MovableClock clock) {
        this.book = new GuestBook(mongo, addresses);
        this.seats = seats;
        this.waiting = waiting;
        this.gatherings = gatherings;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * A guest.
     *
     * @param chat the id of the chat with their number; without a number an id that no channel has
     */
    public record Guest(BookingId booking, GatheringCode gathering, ChatId chat, GuestEntry entry) {}

    /** What happens where seats are not free, or others wait for them. */
    public enum Turn {
        /** Nothing is booked. */
        IF_FREE,
        ELSE_WAIT,
        /** Free seats are given though others wait; never more than there are. */
        OUT_OF_TURN
    }

    /**
     * Signs somebody up. More than ten people are allowed.
     *
     * @param by id of the colleague
     * @return the id of the booking and what became of it; where it was refused nothing is kept
     * @throws IllegalArgumentException if a number of people is negative or both are 0
     */
    public SeatsDecided add(GatheringCode gathering, GuestEntry entry, int adults, int children, Turn turn, String by) {
        return add(UUID.randomUUID().toString(), gathering, entry, adults, children, turn, by);
    }

    /**
     * The same under an id of the one that asks: asked again it adds nobody twice.
     *
     * @param id unique; several that begin alike and go on with {@code -} are found together by {@link #added}
     */
    public SeatsDecided add(String id, GatheringCode gathering, GuestEntry entry, int adults, int children, Turn turn,
            String by) {
        ChatId chat = entry.number() == null ? addresses.chat(BY_HAND, id) : addresses.chat("sms", entry.number());
        return add(new Guest(new BookingId(BOOKING + id), gathering.inCapitals(), chat, entry), adults,
                children, turn, by);
    }

    private SeatsDecided add(Guest guest, int adults, int children, Turn turn, String by) {
        GatheringCode code = guest.gathering();
        SeatsDecided decided = book(guest, by, () -> seats.take(guest.booking(), null, code, adults, children));
        if (decided.outcome() != Outcome.FULL || turn == Turn.IF_FREE) {
            return decided;
        }
        Guest again = new Guest(new BookingId(guest.booking() + "-w"), code, guest.chat(), guest.entry());
        return book(again, by, () -> {
            SeatsDecided place = seats.waitFor(again.booking(), null, code, adults, children);
            return turn == Turn.OUT_OF_TURN && place.outcome() == Outcome.WAITING ? give(place) : place;
        });
    }

    private SeatsDecided give(SeatsDecided place) {
        Outcome given = waiting.give(place.gathering(), place.booking());
        if (given != Outcome.GRANTED) {
            seats.giveBack(place.gathering(), place.booking());
        }
        return new SeatsDecided(place.booking(), place.gathering(), given, 0, place.free());
    }

    /** Written down before seats are asked for: a crash leaves a name without a booking, never the other way round. */
    private SeatsDecided book(Guest guest, String by, Supplier<SeatsDecided> request) {
        book.write(guest, clock.instant(), ends(guest.gathering()), by);
        SeatsDecided decided = request.get();
        if (decided.outcome() != Outcome.GRANTED && decided.outcome() != Outcome.WAITING) {
            book.remove(eq("_id", guest.booking()));
        }
        return decided;
    }

    private Instant ends(GatheringCode code) {
        return gatherings.find(code).map(Gathering::end).orElseGet(clock::instant);
    }

    /** Who it is; empty when it is no guest's booking, or they were forgotten. */
    public Optional<Guest> find(BookingId booking) {
        return book.read(eq("_id", booking)).stream().findFirst();
    }

    /** All guests of a gathering. */
    public List<Guest> of(GatheringCode gathering) {
        return book.read(eq("gathering", gathering.inCapitals()));
    }

    /** Those that were added under ids that begin so. */
    public List<Guest> added(String id) {
        return book.read(regex("_id", "^" + Pattern.quote(BOOKING + id + "-")));
    }

    /** Everywhere that this person is a guest. */
    public List<Guest> with(ChatId chat) {
        return book.read(eq("chat", chat));
    }

    /** Writes other words down; where it is booked stays. With another number they are that number's. */
    public boolean rewrite(BookingId booking, GuestEntry entry) {
        return find(booking).map(guest ->
                book.rewrite(new Guest(booking, guest.gathering(), chat(guest, entry), entry))).orElse(false);
    }

    private ChatId chat(Guest guest, GuestEntry entry) {
        String number = entry.number();
        return number == null || number.equals(guest.entry().number()) ? guest.chat() : addresses.chat("sms", number);
    }

    /**
     * Moves a guest to another gathering: seats there first, then those here are given back.
     *
     * @param move of this booking to there; the same one repeated is done once
     * @return what was decided there; unless it was granted everything stays as it was
     */
    public SeatsDecided move(BookingId booking, Move move, GatheringCode to, int adults, int children, String by) {
        GatheringCode code = to.inCapitals();
        Guest guest = find(booking).orElse(null);
        if (guest == null && find(move.booking()).isPresent()) {
            return seats.take(move.booking(), null, code, adults, children);
        } else if (guest == null) {
            throw new IllegalArgumentException("no guest has that booking");
        }
        SeatsDecided there = add(new Guest(move.booking(), code, guest.chat(), guest.entry()), adults, children,
                Turn.IF_FREE, by);
        if (there.outcome() == Outcome.GRANTED) {
            seats.giveBack(guest.gathering(), booking);
            book.remove(eq("_id", booking));
        }
        return there;
    }

    /** Forgets what was written down of a guest, and gives back the seats of a gathering to come. */
    public void forgetGuest(BookingId booking) {
        find(booking).ifPresent(guest -> {
            if (gatherings.find(guest.gathering()).filter(it -> it.end().isAfter(clock.instant())).isPresent()) {
                seats.giveBack(guest.gathering(), booking);
            }
            book.remove(eq("_id", booking));
        });
    }

    @Override
    public Map<String, List<Document>> show(ChatId chat) {
        List<Document> mine = book.show(eq("chat", chat));
        return mine.isEmpty() ? Map.of() : Map.of(GuestBook.COLLECTION, mine);
    }

    @Override
    public void forget(ChatId chat) {
        with(chat).forEach(guest -> forgetGuest(guest.booking()));
    }

    @Override
    public int expire(Instant now) {
        gatherings.list().stream().filter(it -> it.end().isAfter(now)).forEach(it -> book.ends(it.code(), it.end()));
        return Math.toIntExact(book.remove(lte("ends", now.minus(KEPT))) + book.removeWishes(now.minus(WISHES_KEPT)));
    }

    @Override
    public void traces(BiConsumer<ChatId, Instant> each) {
        book.all().find().projection(Projections.include("chat", "at"))
                .forEach(it -> each.accept(new ChatId(it.getString("chat")), it.getDate("at").toInstant()));
    }
}
