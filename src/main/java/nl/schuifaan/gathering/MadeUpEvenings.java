package nl.schuifaan.gathering;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.example.MadeUp;
import nl.schuifaan.example.Neighbourhood;
import nl.schuifaan.example.Neighbourhood.Person;
import nl.schuifaan.example.Neighbourhood.Visit;
import nl.schuifaan.gathering.Ledger.Party;
import nl.schuifaan.gathering.Ledger.State;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.settings.MovableClock;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The made-up year: seventeen evenings that were, with who came; and sign-ups for those that are to come. */
@Component
@Order(1)
class MadeUpEvenings implements MadeUp {

    private static final String FILE = "examples/programme.yaml";
    private static final Pattern WEEKS_AGO = Pattern.compile("@(\\d+)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.of("nl"));
    private static final int COMING = 6;
    /** Of ten parties that had seats, so many came. */
    private static final int OF_TEN_CAME = 8;
    /** So many ask when there is hardly a seat left. */
    private static final int LATE = 8;
    /** Of so many one cancels, and one had waited for seats. */
    private static final int ONE_IN = 16;

    private final MongoTemplate mongo;
    private final GatheringStore gatherings;
    private final Seats seats;
    private final ProgrammeSnapshot snapshot;

    MadeUpEvenings(MongoTemplate mongo, GatheringStore gatherings, Seats seats, ProgrammeSnapshot snapshot) {
        this.mongo = mongo;
        this.gatherings = gatherings;
        this.seats = seats;
        this.snapshot = snapshot;
    }

    @Override
    public boolean anyone() {
        return ledgers(new Query()).stream().anyMatch(ledger -> !ledger.bookings().isEmpty());
    }

    @Override
    public void fill(Neighbourhood neighbourhood) {
        LocalDate today = LocalDate.ofInstant(neighbourhood.now(), MovableClock.THE_HAGUE);
        file(today).gatherings().forEach(planned ->
                gatherings.insert(planned.putUp(today, UUID.randomUUID().toString())));
        snapshot.forget();
        ledgers(Query.query(where("_id").regex("^" + CODE))).forEach(ledger -> hold(ledger, neighbourhood));
        ledgers(Query.query(where("start").gt(neighbourhood.now())).with(Sort.by("start")).limit(COMING))
                .forEach(ledger -> signUp(ledger, neighbourhood));
    }

    static ProgrammeFile file(LocalDate today) {
        try {
            String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return ProgrammeFile.read(FILE, WEEKS_AGO.matcher(text)
                    .replaceAll(weeks -> DAY.format(today.minusWeeks(Long.parseLong(weeks.group(1))))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Ledger> ledgers(Query which) {
        return mongo.find(which, Ledger.class);
    }

    /** An evening that was: its seats can be asked for no more, so they are written down as they would have been. */
    private void hold(Ledger ledger, Neighbourhood neighbourhood) {
        boolean forgotten = !ledger.end().plus(BookingPersonalData.KEPT).isAfter(neighbourhood.now());
        List<Person> asking = neighbourhood.some(ledger.free() + LATE);
        Update update = new Update();
        int left = ledger.free();
        for (int i = 0; i < asking.size(); i++) {
            Visit visit = visit(asking.get(i), ledger, 0, neighbourhood, neighbourhood.chance(10) < OF_TEN_CAME);
            boolean full = visit.adults() + visit.children() > left;
            State state = neighbourhood.chance(ONE_IN) == 0 ? State.CANCELLED : full ? State.WAITING : State.GRANTED;
            update.set(Ledgers.field(visit.booking()), party(visit, state, ledger, forgotten, neighbourhood));
            if (state == State.GRANTED) {
                left -= visit.adults() + visit.children();
                neighbourhood.visited(visit);
            } else if (full && neighbourhood.chance(4) == 0) {
                break;
            }
        }
        mongo.updateFirst(Query.query(where("_id").is(ledger.code())), update.set("free", left), Ledger.class);
    }

    /** Of some it was never written down whether they came, and some had waited before they had seats. */
    private static Party party(Visit visit, State state, Ledger ledger, boolean forgotten, Neighbourhood by) {
        boolean granted = state == State.GRANTED;
        Boolean came = granted && (visit.came() || by.chance(ONE_IN / 2) > 0) ? visit.came() : null;
        boolean waited = state == State.WAITING || granted && by.chance(ONE_IN) == 0;
        Instant at = ledger.start().minus(Duration.ofHours(3 + by.chance(600)));
        return new Party(forgotten || !granted ? "" : visit.person().id().text(), visit.adults(), visit.children(),
                state, at,
                waited ? 1 + by.chance(5) : 0, List.of(), null, null, null, came, null, null, null, null,
                null);
    }

    /** One that is to come: by the ledger itself, until it is full or enough have signed up. */
    private void signUp(Ledger ledger, Neighbourhood neighbourhood) {
        for (Person person : neighbourhood.some(8 + neighbourhood.chance(30))) {
            Visit visit = visit(person, ledger, 0, neighbourhood, false);
            SeatsDecided answer = seats.take(visit.booking(), person.id(), ledger.code(), visit.adults(),
                    visit.children());
            if (answer.outcome() == Outcome.FULL) {
                answer = seats.waitFor(visit.booking(), person.id(), ledger.code(), visit.adults(), visit.children());
            }
            if (answer.outcome() == Outcome.GRANTED || answer.outcome() == Outcome.WAITING) {
                neighbourhood.visited(new Visit(person, ledger.code(), visit.booking(), visit.adults(),
                        visit.children(), answer.position(), visit.ends(), false));
            }
        }
    }

    private static Visit visit(Person person, Ledger ledger, int position, Neighbourhood neighbourhood, boolean came) {
        return new Visit(person, ledger.code(),
                new BookingId(BOOKING + ledger.code() + "-" + neighbourhood.people().indexOf(person)),
                1 + neighbourhood.chance(2), neighbourhood.chance(4) == 0 ? 1 + neighbourhood.chance(2) : 0, position,
                MovableClock.local(ledger.end()), came);
    }

    @Override
    public void remove(Neighbourhood neighbourhood) {
        mongo.remove(Query.query(where("_id").regex("^" + CODE + "\\d\\d$")), Gathering.class);
        for (Ledger ledger : ledgers(new Query())) {
            List<String> made = new ArrayList<>(ledger.bookings().keySet());
            made.removeIf(key -> !key.startsWith(BOOKING));
            made.forEach(key -> {
                seats.giveBack(ledger.code(), Ledger.booking(key));
                mongo.updateFirst(Query.query(where("_id").is(ledger.code())), new Update().unset("bookings." + key),
                        Ledger.class);
            });
        }
        snapshot.forget();
    }
}
