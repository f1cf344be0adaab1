package nl.schuifaan.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What a gathering came to, in people: counted once, some days after it, when everyone has been ticked and what people
 * asked for has not yet been let go of. It names nobody, and nothing changes it. It may hold very small numbers, so it
 * is shown only through {@link Cells}.
 *
 * @param kind         part of the programme
 * @param at           when it was counted
 * @param interpreters languages that an interpreter was there for
 * @param tables       by language that a facilitator or an interpreter spoke at them
 * @param people       by {@link Group}
 * @param languages    of those who came, by code
 * @param channels     of those who came
 * @param partners     of those who came, by the code of the partner whose link they signed up by, or
 *                     {@link #NO_PARTNER}; empty in what was counted before that was kept
 * @param earlier      of those who came, by the month in which they came before: {@code 2026-10}, or {@link #NEVER}
 * @param reminders    by reminder, whether they got it and whether they came: {@code day-sent-came}
 * @param leads        by how long before they signed up, and whether they came: {@code week-away}
 * @param marked       whether of everyone who came it is noted that they did, for the next gathering
 */
@Document(GatheringCount.COLLECTION)
@TypeAlias("gathering-count")
record GatheringCount(@Id GatheringCode code, String kind, String place, Instant start, Instant at,
        List<String> interpreters,
        Map<String, Integer> tables, Map<String, Integer> people, Map<String, Integer> languages, Map<String,
        Integer> channels, Map<String, Integer> partners,
        Map<String, Integer> earlier, Map<String, Integer> reminders, Map<String, Integer> leads, boolean marked) {

    static final String COLLECTION = "report-counts";

    /** They never came before, as far as that is known. */
    static final String NEVER = "never";

    /** They came by no partner's link, or that was not kept. */
    static final String NO_PARTNER = "none";

    /** Groups of people that a sign-up can be in. */
    enum Group {
        CAME, ADULTS, CHILDREN, AWAY, UNKNOWN, CANCELLED,
        /** They came off the waiting list and had seats. */
        SEATED,
        /** They waited, and had none. */
        VAIN,
        /** They waited, and smaller parties behind them had seats before them, as they did not fit. In no other. */
        PASSED,
        /** They came, and an interpreter was asked for. */
        INTERPRETER
    }

    GatheringCount {
        interpreters = List.copyOf(Objects.requireNonNullElse(interpreters, List.of()));
        tables = sorted(tables);
        people = sorted(people);
        languages = sorted(languages);
        channels = sorted(channels);
        partners = sorted(partners);
        earlier = sorted(earlier);
        reminders = sorted(reminders);
        leads = sorted(leads);
    }

    private static Map<String, Integer> sorted(Map<String, Integer> numbers) {
        return new TreeMap<>(Objects.requireNonNullElse(numbers, Map.of()));
    }

    int people(Group group) {
        return people.getOrDefault(group.name(), 0);
    }

    int came() {
        return people(Group.CAME);
    }

    /** The same, when it has been noted of everyone that they came. */
    GatheringCount asMarked() {
        return new GatheringCount(code, kind, place, start, at, interpreters, tables, people, languages, channels,
                partners, earlier,
                reminders, leads, true);
    }

    YearMonth month() {
        return month(start);
    }

    static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(MovableClock.THE_HAGUE));
    }
}
