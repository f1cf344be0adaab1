package nl.schuifaan.evening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.schuifaan.evening.Evening.Member;
import nl.schuifaan.evening.Evening.Seat;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.seating.DialogueTables;
import nl.schuifaan.seating.Hall;
import nl.schuifaan.seating.Pair;
import nl.schuifaan.seating.Reseating;
import nl.schuifaan.seating.Seating;
import nl.schuifaan.seating.Unmet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialogue tables of an evening: made, changed by hand, and made again at the door with few who stand up. */
@Component
public class Tables {

    /** Longer nobody waits for tables. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Duration PLAN_KEPT = Duration.ofMinutes(15);

    private final Evenings evenings;
    private final Rolls rolls;
    private final TableNotice notice;
    private final TableSearch search = new TableSearch(LONGEST);
    private final Cache<String, Prepared> plans = Caffeine.newBuilder().maximumSize(20).expireAfterWrite(PLAN_KEPT)
            .build();

    Tables(Evenings evenings, Rolls rolls, TableNotice notice) {
        this.evenings = evenings;
        this.rolls = rolls;
        this.notice = notice;
    }

    /** What came of a wish for tables. */
    public enum Outcome {
        DONE,
        /** There are no tables, or nobody to sit at them. */
        NOTHING,
        /** More people than a search can seat: {@link Hall#MOST_GUESTS}. */
        TOO_MANY,
        /** Somebody else changed something meanwhile. */
        CHANGED,
        /** No such party, or no such table. */
        UNKNOWN,
        /** There is no chair for so many at that table. */
        FULL
    }

    /** What making the tables again would mean; nothing is done yet. */
    public record Proposal(String id, int standingUp, int moved, int placed, List<Unmet> unmet) {}

    private record Prepared(Evening before, List<RollEntry> entries, Seating seating) {}

    /** Makes the tables; whom an organiser pinned stays. The same evening gives the same tables. */
    public Outcome make(GatheringCode code) {
        Evening evening = evenings.find(code);
        List<RollEntry> entries = rolls.of(evening).toSeat();
        Outcome possible = possible(evening, entries);
        if (possible != Outcome.DONE) {
            return possible;
        }
        Hall hall = Halls.hall(evening, entries, met(evening, entries));
        DialogueTables made = search.run(goOn -> DialogueTables.make(hall, evening.code().hashCode(),
                DialogueTables.USUAL_STEPS, goOn));
        return keep(evening, Halls.seated(evening, entries, made.seating()));
    }

    /** Unless somebody else changed something meanwhile; those who are there are told where they sit. */
    private Outcome keep(Evening before, Evening after) {
        if (!evenings.replace(before, after)) {
            return Outcome.CHANGED;
        }
        notice.plan(before.code());
        return Outcome.DONE;
    }

    private static Outcome possible(Evening evening, List<RollEntry> entries) {
        return evening.tables().isEmpty() || entries.isEmpty() ? Outcome.NOTHING
                : tooMany(entries) ? Outcome.TOO_MANY : Outcome.DONE;
    }

    private static boolean tooMany(List<RollEntry> entries) {
        return entries.stream().mapToInt(RollEntry::chairs).sum() > Hall.MOST_GUESTS;
    }

    /** What is not met as everyone sits now, by the ids of guests: a unit, {@code #} and a number. */
    public List<Unmet> unmet(Evening evening) {
        List<RollEntry> seated = rolls.of(evening).toSeat().stream()
                .filter(entry -> evening.seat(entry.unit()).isPresent()).toList();
        return seated.isEmpty() || tooMany(seated) ? List.of() : unmet(evening, seated);
    }

    private static List<Unmet> unmet(Evening evening, List<RollEntry> entries) {
        Hall hall = Halls.hall(fixed(evening), entries, Set.of(), _ -> true);
        return DialogueTables.make(hall, 0, 0, () -> true).unmet();
    }

    private static Evening fixed(Evening evening) {
        return evening.staff(evening.staff().stream().filter(one -> one.table() != null)
                .map(one -> new Member(one.id(), one.name(), one.languages(), one.interpreter(), one.table(),
                        one.table())).toList());
    }

    /** Whom somebody sat with at an evening before. */
    private Set<Pair> met(Evening evening, List<RollEntry> entries) {
        Map<ChatId, String> units = new HashMap<>();
        entries.stream().filter(entry -> entry.chat() != null)
                .forEach(entry -> units.put(entry.chat(), Halls.ids(entry).getFirst()));
        Set<Pair> met = new HashSet<>();
        evenings.list().stream().filter(other -> !other.code().equals(evening.code()))
                .flatMap(other -> other.tables().stream().map(table -> other.seats().stream()
                        .filter(seat -> seat.at().contains(table.number())).map(seat -> ChatId.orNull(seat.chat()))
                        .filter(units::containsKey).map(units::get).distinct().toList()))
                .forEach(table -> table.forEach(one -> table.stream().filter(two -> one.compareTo(two) < 0)
                        .forEach(two -> met.add(new Pair(one, two)))));
        return met;
    }

    /** Seats a party at another table, and pins it there. */
    public Outcome move(GatheringCode code, String unit, int table) {
        Evening evening = evenings.find(code);
        Optional<RollEntry> entry = rolls.of(evening).toSeat().stream()
                .filter(one -> one.unit().equals(unit)).findFirst();
        if (entry.isEmpty() || evening.tables().stream().noneMatch(one -> one.number() == table)) {
            return Outcome.UNKNOWN;
        }
        int people = entry.get().chairs();
        Evening without = evening.seats(evening.seats().stream().filter(seat -> !seat.unit().equals(unit)).toList());
        if (without.free(table) < people) {
            return Outcome.FULL;
        }
        Seat seat = new Seat(unit, Objects.toString(entry.get().chat(), ""), Collections.nCopies(people, table), true);
        return keep(evening, without.with(seat));
    }

    /** Lets a party stay where it is, whatever is made again; or lets it go. */
    public void pin(GatheringCode code, String unit, boolean pinned) {
        evenings.change(code, evening -> evening.each(seat -> seat.unit().equals(unit) ? seat.pinned(pinned) : seat));
    }

    /** Gives a facilitator or an interpreter a table; null leaves it to the search. */
    public Outcome moveStaff(GatheringCode code, String id, @Nullable Integer table) {
        Evening evening = evenings.find(code);
        Optional<Member> member = evening.staff().stream().filter(one -> one.id().equals(id)).findFirst();
        if (member.isEmpty() || table != null && evening.tables().stream().noneMatch(one -> one.number() == table)) {
            return Outcome.UNKNOWN;
        }
        boolean led = table != null && !member.get().interpreter() && evening.staff().stream().anyMatch(one ->
                !one.id().equals(id) && !one.interpreter() && table.equals(one.pinned()));
        if (led) {
            return Outcome.FULL;
        }
        return evenings.replace(evening, evening.staff(evening.staff().stream().map(one -> moved(one, member.get(),
                table)).toList())) ? Outcome.DONE : Outcome.CHANGED;
    }

    /** Two facilitators change places, as each table has one. */
    private static Member moved(Member one, Member who, @Nullable Integer table) {
        if (one.id().equals(who.id())) {
            return new Member(one.id(), one.name(), one.languages(), one.interpreter(), table,
                    table == null ? one.table() : table);
        }
        return table != null && !who.interpreter() && !one.interpreter() && table.equals(one.table())
                ? one.at(who.table()) : one;
    }

    /**
     * What the tables would be with those who came, without those whose seats were given away. Hard rules and tables of
     * five come first, then that few of those who sit stand up.
     */
    public Optional<Proposal> propose(GatheringCode code) {
        Evening evening = evenings.find(code);
        List<RollEntry> entries = rolls.of(evening).toSeat().stream()
                .filter(entry -> evening.released() == null || entry.present()).toList();
        if (evening.seats().isEmpty() || possible(evening, entries) != Outcome.DONE) {
            return Optional.empty();
        }
        Reseating.Plan plan = search.run(goOn -> plan(evening, entries, DialogueTables.USUAL_STEPS, goOn));
        String id = UUID.randomUUID().toString();
        plans.put(id, new Prepared(evening, entries, plan.tables().seating()));
        return Optional.of(new Proposal(id, plan.standingUp(), plan.moves().size(), plan.placed().size(),
                plan.tables().unmet()));
    }

    private static Reseating.Plan plan(Evening evening, List<RollEntry> entries, int steps, BooleanSupplier goOn) {
        Hall hall = Halls.hall(evening, entries, Set.of());
        Set<String> arrived = new HashSet<>();
        entries.stream().filter(RollEntry::present).forEach(entry -> arrived.addAll(Halls.ids(entry)));
        return Reseating.plan(hall, Halls.seating(evening, entries), arrived, List.of(), Set.of(), 1, steps, goOn);
    }

    /** Does what was proposed, and nothing else: if anything has changed since, nothing is done. */
    public Outcome accept(GatheringCode code, String proposal) {
        Prepared plan = plans.getIfPresent(proposal);
        if (plan == null || !plan.before.code().text().equalsIgnoreCase(code.text())) {
            return Outcome.CHANGED;
        }
        plans.invalidate(proposal);
        return keep(plan.before, Halls.seated(plan.before, plan.entries, plan.seating));
    }

    /** Finds a chair for those who are there and have none, where they are understood; nobody else moves. */
    void place(GatheringCode code) {
        Evening evening = evenings.find(code);
        if (evening.seats().isEmpty()) {
            return;
        }
        List<RollEntry> all = rolls.of(evening).toSeat();
        List<RollEntry> standing = all.stream().filter(RollEntry::present)
                .filter(entry -> evening.seat(entry.unit()).map(seat -> seat.at().size()).orElse(0) < entry.chairs())
                .toList();
        for (RollEntry entry : standing) {
            evenings.change(code, now -> placed(now, all, entry));
        }
        notice.plan(code);
    }

    private static Evening placed(Evening evening, List<RollEntry> all, RollEntry entry) {
        List<RollEntry> known = new ArrayList<>(all.stream().filter(one -> evening.seat(one.unit()).isPresent()
                && !one.unit().equals(entry.unit())).toList());
        known.add(entry);
        if (tooMany(known)) {
            return evening;
        }
        Reseating.Plan plan = plan(evening, known, 0, () -> true);
        List<String> ids = Halls.ids(entry);
        boolean wanting = plan.tables().unmet().stream().flatMap(unmet -> unmet.guests().stream())
                .anyMatch(ids::contains);
        List<Integer> at = ids.stream().map(plan.tables().seating().guests()::get).toList();
        return wanting || at.contains(null) || !plan.moves().isEmpty() ? evening
                : evening.with(new Seat(entry.unit(), Objects.toString(entry.chat(), ""), at, false));
    }
}
