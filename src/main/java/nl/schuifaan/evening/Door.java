package nl.schuifaan.evening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.schuifaan.evening.Arrivals.Note;
import nl.schuifaan.evening.DoorLinks.Link;
import nl.schuifaan.evening.Evening.Seat;
import nl.schuifaan.evening.WalkIns.WalkIn;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.Durable;
import org.springframework.stereotype.Component;

/**
 * The door: what a helper's phone is told, and what it tells. A phone is told a first name and an initial, how many
 * they are and their table; nothing else of anybody.
 */
@Component
class Door {

    /** People that one tap can let in. */
    static final int MOST_PEOPLE = 30;

    /** Notes of one evening: many times more than a hall can make, so that a link in wrong hands fills no store. */
    private static final int MOST_KEPT = 5_000;

    static final int LONGEST_NAME = 40;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final Evenings evenings;
    private final Rolls rolls;
    private final Arrivals arrivals;
    private final WalkIns walkIns;
    private final Settling settling;
    private final Tables tables;
    private final DoorLinks links;
    private final Passes passes;
    private final Messages messages;
    private final Durable durable;
    private final MovableClock now;

    Door(Evenings evenings, Rolls rolls, Arrivals arrivals, WalkIns walkIns, Settling settling, Tables tables,
            DoorLinks links, Passes passes, Messages messages, Durable durable, MovableClock now) {
        this.evenings = evenings;
        this.rolls = rolls;
        this.arrivals = arrivals;
        this.walkIns = walkIns;
        this.settling = settling;
        this.tables = tables;
        this.links = links;
        this.passes = passes;
        this.messages = messages;
        this.durable = durable;
        this.now = now;
    }

    /**
     * @param words the last word of each helper, the newest first; two only where these differ
     * @param pass  what the code in the guest's own chat says
     */
    record Line(String id, String name, String kind, int people, List<Integer> table, List<Said> words, String pass) {}

    record Said(String helper, int people, long at) {}

    /** The list as a phone keeps it; times are milliseconds since 1970. */
    record DoorList(String helper, long now, long until, List<Line> lines) {}

    DoorList list(Link link) {
        Evening evening = evenings.find(link.gathering());
        Map<String, String> helpers = links.all(link.gathering()).stream()
                .collect(Collectors.toMap(Link::id, Link::helper));
        return new DoorList(link.helper(), now.instant().toEpochMilli(), link.until().toEpochMilli(),
                rolls.of(evening).entries().stream().map(entry -> line(entry, evening, helpers)).toList());
    }

    private Line line(RollEntry entry, Evening evening, Map<String, String> helpers) {
        List<Integer> at = entry.kind() == Roll.Kind.STAFF
                ? evening.staff().stream().filter(one -> one.id().equals(entry.unit())).map(Evening.Member::table)
                .flatMap(table -> Optional.ofNullable(table).stream()).toList()
                : evening.seat(entry.unit()).map(Seat::at).orElse(List.of()).stream().distinct().sorted().toList();
        return new Line(entry.line(), entry.called(), entry.kind().name(), entry.expected(), at,
                words(entry.notes(), helpers), passes.of(evening.code(), entry.line()));
    }

    private static List<Said> words(List<Note> notes, Map<String, String> helpers) {
        if (notes.isEmpty()) {
            return List.of();
        }
        Note last = notes.getFirst();
        Optional<Note> other = notes.stream().filter(note -> !note.by().equals(last.by())).findFirst()
                .filter(note -> note.people() != last.people());
        Function<Note, Said> said = note -> new Said(helpers.getOrDefault(note.by(), ""), note.people(),
                note.said().toEpochMilli());
        return other.map(note -> List.of(said.apply(last), said.apply(note))).orElse(List.of(said.apply(last)));
    }

    /** Keeps what a phone tells, each note once. What is acknowledged survives a crash. */
    Taken take(Link link, List<Told> told) {
        Evening evening = evenings.find(link.gathering());
        Roll roll = rolls.of(evening);
        List<String> taken = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Set<String> changed = new LinkedHashSet<>();
        long room = MOST_KEPT - arrivals.count(link.gathering());
        for (Told one : told) {
            Optional<Note> note = taken.size() < room ? note(link, one, roll, told) : Optional.empty();
            note.ifPresentOrElse(it -> {
                if (add(it, one, evening.ends())) {
                    changed.add(it.unit());
                }
                taken.add(one.id());
            }, () -> refused.add(one.id()));
        }
        durable.commit();
        changed.forEach(unit -> settling.settle(link.gathering(), unit));
        tables.place(link.gathering());
        return new Taken(taken, refused);
    }

    /** A walk-in first, so that no note is about nobody. */
    private boolean add(Note note, Told told, Instant ends) {
        if (told.line() == null) {
            walkIns.add(new WalkIn(note.unit(), note.gathering(), told.name() == null ? "" : told.name().strip(),
                    note.people(), new Language(told.language() == null ? "nl" : told.language()), note.said()), ends);
        }
        return arrivals.add(note, ends);
    }

    private Optional<Note> note(Link link, Told told, Roll roll, List<Told> all) {
        if (!ID.matcher(told.id()).matches() || told.people() < 0 || told.people() > most(told, roll)) {
            return Optional.empty();
        }
        return unit(told, roll, all).map(unit -> new Note(told.id(), link.gathering(), unit,
                roll.entries().stream().filter(entry -> entry.unit().equals(unit)).map(RollEntry::chat)
                        .filter(Objects::nonNull).findFirst().orElse(null), told.people(),
                        Instant.ofEpochMilli(told.at()), now.instant(), link.id()));
    }

    /** As many as were expected may come, and one more, however large the party. */
    private static int most(Told told, Roll roll) {
        int expected = told.line() == null ? 0 : roll.line(told.line()).map(RollEntry::expected).orElse(0);
        return Math.max(MOST_PEOPLE, expected + 1);
    }

    private Optional<String> unit(Told told, Roll roll, List<Told> all) {
        String line = told.line();
        if (line == null) {
            return walkIn(told) ? Optional.of(WalkIns.unit(told.id())) : Optional.empty();
        }
        boolean justTold = all.stream().anyMatch(one -> one.line() == null && line.equals(Rolls.NEW + one.id())
                && walkIn(one));
        return justTold ? Optional.of(WalkIns.unit(line.substring(Rolls.NEW.length())))
                : roll.line(line).map(RollEntry::unit);
    }

    private boolean walkIn(Told told) {
        return ID.matcher(told.id()).matches() && told.people() > 0 && told.people() <= MOST_PEOPLE
                && told.name() != null && !told.name().isBlank() && told.name().strip().length() <= LONGEST_NAME
                && told.language() != null && messages.current().speaks(new Language(told.language()));
    }
}
