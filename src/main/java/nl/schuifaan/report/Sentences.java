package nl.schuifaan.report;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Attendance.HeldGathering;
import nl.schuifaan.language.Language;
import nl.schuifaan.report.ReportData.Said;
import nl.schuifaan.settings.MovableClock;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * What facilitators say of an evening in three sentences: what went well, what was hard, what to remember. Of the
 * evening, never of a person; and nothing says whose they are.
 */
@Component
public class Sentences {

    /** Of a gathering, so many at most: of some twelve tables. */
    private static final int MOST = 36;
    private static final int LONGEST = 300;

    private final MongoTemplate mongo;
    private final Attendance attendance;
    private final MovableClock clock;

    Sentences(MongoTemplate mongo, Attendance attendance, MovableClock clock) {
        this.mongo = mongo;
        this.attendance = attendance;
        this.clock = clock;
    }

    /** The three that are asked for, in their order. Its words are {@code report.sentence.<NAME>}. */
    public enum Kind { WELL, HARD, REMEMBER }

    /** @param by id of the colleague that typed it; empty for one from a chat */
    @Document("report-sentences")
    @TypeAlias("report-sentence")
    public record Sentence(@Id String id, String gathering, Kind kind, String text, Instant at, String by) {}

    /** Why it was not taken; {@code DONE} when it was. Its words are {@code report.sentence.<NAME>}. */
    public enum Outcome { DONE, GATHERING, TEXT, MANY }

    /** Gatherings of a year that began, the latest first. */
    public List<HeldGathering> held(int year) {
        return attendance.list().stream()
                .filter(one -> GatheringCount.month(one.start()).getYear() == year
                        && one.start().isBefore(clock.instant()))
                .sorted(Comparator.comparing(HeldGathering::start).reversed()).toList();
    }

    /** Those of a gathering, in the order in which they are asked for. */
    public List<Sentence> of(String gathering) {
        return mongo.find(Query.query(where("gathering").is(gathering)).with(Sort.by("_id")).limit(MOST),
                Sentence.class).stream().sorted(Comparator.comparing(Sentence::kind)).toList();
    }

    /** All of a year, by evening in the order in which they were. */
    List<Said> year(int year, Language language) {
        List<Said> said = new ArrayList<>();
        held(year).reversed().forEach(held -> of(held.code()).forEach(one -> said.add(new Said(held.title()
                .getOrDefault(language.code(), held.title().getOrDefault(Language.DUTCH.code(), held.code())),
                LocalDate.ofInstant(held.start(), MovableClock.THE_HAGUE).toString(), one.kind(), one.text()))));
        return said;
    }

    /** Writes down what a facilitator said, for a gathering of any year. */
    public Outcome add(String gathering, Kind kind, String text, String by) {
        if (text.isBlank() || text.strip().length() > LONGEST) {
            return Outcome.TEXT;
        } else if (attendance.list().stream().noneMatch(one -> one.code().equals(gathering))) {
            return Outcome.GATHERING;
        } else if (of(gathering).size() >= MOST) {
            return Outcome.MANY;
        }
        mongo.insert(new Sentence(UUID.randomUUID().toString(), gathering, kind, text.strip(), clock.instant(), by));
        return Outcome.DONE;
    }

    /** Takes one away; editions that were frozen keep it. */
    public void remove(String id) {
        mongo.remove(Query.query(where("_id").is(id)), Sentence.class);
    }
}
