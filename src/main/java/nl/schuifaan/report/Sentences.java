package nl.schuifaan.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schuifaan.gathering.TableNotes;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.report.ReportData.Said;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
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
    private final MongoCollection<org.bson.Document> gatherings;
    private final TableNotes notes;
    private final MovableClock clock;

    Sentences(MongoTemplate mongo, TableNotes notes, MovableClock clock) {
        this.mongo = mongo;
        this.gatherings = mongo.getDb().getCollection("gatherings");
        this.notes = notes;
        this.clock = clock;
    }

    /** The three that are asked for, in their order. Its words are {@code report.sentence.<NAME>}. */
    public enum Kind { WELL, HARD, REMEMBER }

    /** @param by id of the colleague that typed it */
    @Document("report-sentences")
    @TypeAlias("report-sentence")
    public record Sentence(@Id String id, GatheringCode gathering, Kind kind, String text, Instant at, String by) {}

    /** Why it was not taken; {@code DONE} when it was. Its words are {@code report.sentence.<NAME>}. */
    public enum Outcome { DONE, GATHERING, TEXT, MANY }

    /** A gathering that began. */
    public record Held(GatheringCode code, Map<String, String> titles, LocalDate day) {

        private static Held of(org.bson.Document gathering) {
            Map<String, String> titles = new HashMap<>();
            gathering.get("title", new org.bson.Document()).forEach((language, title) ->
                    titles.put(language, String.valueOf(title)));
            return new Held(new GatheringCode(gathering.getString("_id")), Map.copyOf(titles),
                    LocalDate.ofInstant(gathering.getDate("start").toInstant(), MovableClock.THE_HAGUE));
        }

        public String title(String language) {
            return titles.getOrDefault(language, titles.getOrDefault(Language.DUTCH.code(), code.text()));
        }
    }

    /** Gatherings of the period that began, the latest first. */
    public List<Held> held(Period period) {
        return gatherings.find(and(gte("start", Date.from(period.begins())), lt("start", Date.from(period.ends())),
                lt("start", Date.from(clock.instant())), ne("state", "DRAFT")))
                .projection(Projections.include("title", "start")).sort(Sorts.descending("start", "_id"))
                .map(Held::of).into(new ArrayList<>());
    }

    /** Those that colleagues typed, of these gatherings, in the order in which they are asked for. */
    public List<Sentence> typed(List<Held> held) {
        return mongo.find(Query.query(where("gathering").in(held.stream().map(Held::code).toList()))
                .with(Sort.by("gathering", "_id")), Sentence.class).stream()
                .sorted(Comparator.comparing(Sentence::gathering).thenComparing(Sentence::kind)).toList();
    }

    /** The same, and those that came from the chats of facilitators: each can be removed. */
    public List<Sentence> removable(List<Held> held) {
        List<Sentence> all = new ArrayList<>(typed(held));
        notes.of(held.stream().map(Held::code).toList()).forEach(note -> all.add(new Sentence(note.id(),
                note.gathering(), Kind.values()[note.question().ordinal()], note.text(), note.ends(), "")));
        all.sort(Comparator.comparing(Sentence::gathering).thenComparing(Sentence::kind));
        return all;
    }

    /** All of the period, by evening in the order in which they were; those of facilitators' chats among them. */
    List<Said> said(Period period, Language language) {
        List<Held> held = held(period).reversed();
        Map<GatheringCode, List<Said>> said = new HashMap<>();
        Map<GatheringCode, Held> byCode = new HashMap<>();
        held.forEach(one -> byCode.put(one.code(), one));
        typed(held).forEach(one -> add(byCode.get(one.gathering()), one.kind(), one.text(), language, said));
        notes.ended(period.begins(), period.ends()).forEach(one ->
                add(byCode.get(one.gathering()), Kind.values()[one.question().ordinal()], one.text(), language, said));
        return held.stream().flatMap(one -> said.getOrDefault(one.code(), List.of()).stream()
                .sorted(Comparator.comparing(Said::kind).thenComparing(Said::text))).toList();
    }

    private static void add(@Nullable Held held, Kind kind, String text, Language language,
            Map<GatheringCode, List<Said>> to) {
        if (held != null) {
            to.computeIfAbsent(held.code(), _ -> new ArrayList<>()).add(new Said(held.title(language.code()),
                    held.day().toString(), kind, text));
        }
    }

    /** Writes down what a facilitator said, for a gathering of any year; null where none was chosen. */
    public Outcome add(@Nullable GatheringCode gathering, Kind kind, String text, String by) {
        if (text.isBlank() || text.strip().length() > LONGEST) {
            return Outcome.TEXT;
        } else if (gathering == null || gatherings.countDocuments(eq("_id", gathering)) == 0) {
            return Outcome.GATHERING;
        } else if (mongo.count(Query.query(where("gathering").is(gathering)), Sentence.class) >= MOST) {
            return Outcome.MANY;
        }
        mongo.insert(new Sentence(UUID.randomUUID().toString(), gathering, kind, text.strip(), clock.instant(), by));
        return Outcome.DONE;
    }

    /** Takes one away; editions that were frozen keep it. */
    public void remove(String id) {
        mongo.remove(Query.query(where("_id").is(id)), Sentence.class);
        notes.remove(id);
    }
}
