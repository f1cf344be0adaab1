package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.PersonalData;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * People whom a colleague signs up, without a chat: somebody who rang, a line on a paper list. Name and number are
 * stored encrypted, apart from the booking, which has the same id; {@link Seats} change it and give it back.
 */
@Component
public class Guests implements PersonalData {

    private static final String COLLECTION = "guests";
    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoTemplate mongo;
    private final Seats seats;
    private final GatheringStore gatherings;
    private final Addresses addresses;
    private final MovableClock clock;

    Guests(MongoTemplate mongo, Seats seats, GatheringStore gatherings, Addresses addresses, MovableClock clock) {
        this.mongo = mongo;
        this.seats = seats;
        this.gatherings = gatherings;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** @param number as it was written down, or null */
    public record Guest(String booking, String gathering, String name, @Nullable String number) {}

    /**
     * Signs somebody up, on the waiting list if that is wanted and there are too few seats. More than ten people are
     * allowed.
     *
     * @param by the colleague
     * @return the id of the booking and what became of it; where it was refused nothing is kept
     * @throws IllegalArgumentException if a number of people is negative or both are 0
     */
    public SeatsDecided add(String gathering, String name, @Nullable String number, int adults, int children,
            boolean wait, String by) {
        String booking = "guest-" + UUID.randomUUID();
        String code = gathering.toUpperCase(Locale.ROOT);
        write(booking, code, name, number, by);
        SeatsDecided decided = seats.take(booking, "", code, adults, children);
        if (decided.outcome() == Outcome.FULL && wait) {
            booking = "guest-" + UUID.randomUUID();
            remove(eq("_id", decided.booking()));
            write(booking, code, name, number, by);
            decided = seats.waitFor(booking, "", code, adults, children);
        }
        if (decided.outcome() != Outcome.GRANTED && decided.outcome() != Outcome.WAITING) {
            remove(eq("_id", decided.booking()));
        }
        return decided;
    }

    private void write(String booking, String code, String name, @Nullable String number, String by) {
        Instant ends = gatherings.find(code).map(Gathering::end).orElseGet(clock::instant);
        Document guest = new Document("_id", booking).append("gathering", code).append("name", addresses.encrypt(name))
                .append("at", clock.instant()).append("ends", ends).append("by", by);
        if (number != null) {
            guest.append("number", addresses.encrypt(number)).append("chat", addresses.id("sms", number));
        }
        mongo.execute(COLLECTION, guests -> guests.insertOne(guest));
    }

    /** Who it is; empty when it is no guest's booking, or they were forgotten. */
    public Optional<Guest> find(String booking) {
        return read(eq("_id", booking)).stream().findFirst().map(this::guest);
    }

    /** All guests of a gathering. */
    public List<Guest> of(String gathering) {
        return read(eq("gathering", gathering.toUpperCase(Locale.ROOT))).stream().map(this::guest).toList();
    }

    /**
     * Moves a guest to another gathering: seats there first, then those here are given back.
     *
     * @return what was decided there; unless it was granted everything stays as it was
     */
    public SeatsDecided move(String booking, String to, int adults, int children, String by) {
        Guest guest = find(booking).orElseThrow(() -> new IllegalArgumentException("no guest has that booking"));
        SeatsDecided there = add(to, guest.name(), guest.number(), adults, children, false, by);
        if (there.outcome() == Outcome.GRANTED) {
            seats.giveBack(guest.gathering(), booking);
            remove(eq("_id", booking));
        }
        return there;
    }

    /** Forgets a guest's name and number, and gives back the seats of a gathering to come. */
    public void forgetGuest(String booking) {
        find(booking).ifPresent(guest -> {
            if (gatherings.find(guest.gathering()).filter(it -> it.end().isAfter(clock.instant())).isPresent()) {
                seats.giveBack(guest.gathering(), booking);
            }
            remove(eq("_id", booking));
        });
    }

    private Guest guest(Document it) {
        return new Guest(it.getString("_id"), it.getString("gathering"), clear(it, "name"), it.containsKey("number")
                ? clear(it, "number") : null);
    }

    private String clear(Document guest, String field) {
        return addresses.decrypt(guest.get(field, Binary.class).getData());
    }

    private List<Document> read(Bson which) {
        return Objects.requireNonNull(
                mongo.execute(COLLECTION, guests -> guests.find(which).into(new ArrayList<>())));
    }

    private void remove(Bson which) {
        mongo.execute(COLLECTION, guests -> guests.deleteMany(which));
    }

    /** Guests with the number of this chat. */
    @Override
    public Map<String, List<Document>> show(String chat) {
        List<Document> mine = read(eq("chat", chat)).stream().map(it -> {
            Document shown = new Document(it).append("name", clear(it, "name"));
            return it.containsKey("number") ? shown.append("number", clear(it, "number")) : shown;
        }).toList();
        return mine.isEmpty() ? Map.of() : Map.of(COLLECTION, mine);
    }

    @Override
    public void forget(String chat) {
        read(eq("chat", chat)).forEach(guest -> forgetGuest(guest.getString("_id")));
    }

    @Override
    public int expire(Instant now) {
        List<Document> old = read(lte("ends", now.minus(KEPT)));
        old.forEach(guest -> remove(eq("_id", guest.getString("_id"))));
        return old.size();
    }

    @Override
    public void traces(BiConsumer<String, Instant> each) {
        read(new Document()).stream().filter(it -> it.containsKey("chat"))
                .forEach(it -> each.accept(it.getString("chat"), it.get("at", Date.class).toInstant()));
    }
}
