package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schuifaan.chat.Inquiry.Entry;
import nl.schuifaan.chat.Inquiry.SignedUp;
import nl.schuifaan.chat.Inquiry.What;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The questions of people as colleagues read them: lists, and all of one person. */
@Component
public class InquiryDesk {

    /** What nobody answered for so long comes back on top. */
    static final Duration LONG = Duration.ofDays(1);

    private static final int MOST_DONE = 500;

    private final MongoDatabase database;
    private final MovableClock clock;

    InquiryDesk(MongoTemplate mongo, MovableClock clock) {
        this.database = mongo.getDb();
        this.clock = clock;
    }

    /** What waits: first what nobody answered for a day, then what nobody looks after, the oldest first in each. */
    public List<InquiryLine> open() {
        List<InquiryLine> open =
                lines(grouped(questions().find(exists(HandoffQueue.ANSWERED, false)).sort(ascending("at"))
                .into(new ArrayList<>())), "at");
        open.sort(Comparator.comparing((InquiryLine line) -> !line.overdue())
                .thenComparing(line -> !line.overdue() && line.assigned() != null).thenComparing(InquiryLine::since));
        return open;
    }

    /** What was answered or closed lately, the latest first; of whom something waits is in the other list. */
    public List<InquiryLine> done() {
        Map<ChatId, List<Document>> done =
                grouped(questions().find(exists(HandoffQueue.ANSWERED)).sort(descending(HandoffQueue.ANSWERED))
                .limit(MOST_DONE).into(new ArrayList<>()));
        questions().distinct("chat", exists(HandoffQueue.ANSWERED, false), String.class)
                .forEach(chat -> done.remove(new ChatId(chat)));
        return lines(done, HandoffQueue.ANSWERED);
    }

    /** All of one person; empty when nothing was asked, or it is forgotten. */
    public Optional<Inquiry> find(ChatId chat) {
        List<Document> asked = questions().find(eq("chat", chat)).sort(ascending("at")).into(new ArrayList<>());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Document inquiry = Optional.ofNullable(database.getCollection("inquiries").find(eq("_id", chat)).first())
                .orElse(new Document());
        return Optional.of(inquiry(chat, asked, inquiry));
    }

    private Inquiry inquiry(ChatId chat, List<Document> asked, Document inquiry) {
        Instant since = asked.stream().filter(one -> one.get(HandoffQueue.ANSWERED) == null).map(one -> at(one, "at"))
                .findFirst().orElse(null);
        Document person = people(List.of(chat)).getOrDefault(chat, new Document());
        Document contact = person.get("contact", new Document());
        return new Inquiry(chat, person.get("channel", ""), language(contact), contact.getString("name"),
                signedUp(contact), unreachable(person, contact), since, inquiry.getString("assigned"), typing(inquiry),
                inquiry.getInteger("answers", 0), entries(asked, inquiry));
    }

    /** What was asked and what was answered, in the order of time. */
    private static List<Entry> entries(List<Document> asked, Document inquiry) {
        return TextParts.inOrder(Stream.concat(asked.stream().map(InquiryDesk::asked),
                inquiry.getList("lines", Document.class, List.of()).stream().map(InquiryDesk::line))
                .sorted(Comparator.comparing(Entry::at)).toList());
    }

    /** By what the channel knows the photo or voice note of a question; empty when there is none. */
    public Optional<String> file(ChatId chat, String entry) {
        return Optional.ofNullable(questions().find(and(eq("_id", entry), eq("chat", chat))).first())
                .map(question -> question.getString("file"));
    }

    private static Map<ChatId, List<Document>> grouped(List<Document> questions) {
        Map<ChatId, List<Document>> grouped = new LinkedHashMap<>();
        questions.forEach(question ->
                grouped.computeIfAbsent(new ChatId(question.getString("chat")), _ -> new ArrayList<>()).add(question));
        return grouped;
    }

    private List<InquiryLine> lines(Map<ChatId, List<Document>> grouped, String moment) {
        Map<ChatId, Document> people = people(grouped.keySet());
        Map<ChatId, String> assigned = new HashMap<>();
        database.getCollection("inquiries").find(in("_id", grouped.keySet())).projection(include("assigned"))
                .forEach(one -> assigned.put(new ChatId(one.getString("_id")), one.getString("assigned")));
        List<InquiryLine> lines = new ArrayList<>();
        grouped.forEach((chat, asked) ->
                lines.add(line(chat, asked, moment, people.getOrDefault(chat, new Document()), assigned.get(chat))));
        return lines;
    }

    private InquiryLine line(ChatId chat, List<Document> asked, String moment, Document person,
            @Nullable String assigned) {
        Document contact = person.get("contact", new Document());
        Document newest = asked.stream().max(Comparator.comparing(one -> at(one, "at"))).orElseThrow();
        Instant since = at(asked.getFirst(), moment);
        boolean overdue = moment.equals("at") && since.isBefore(clock.instant().minus(LONG));
        return new InquiryLine(chat, person.get("channel", ""), language(contact), contact.getString("name"), since,
                at(newest, "at"), newest.getString("text"),
                newest.getString("kind"), asked.size(), assigned, overdue);
    }

    private Map<ChatId, Document> people(Iterable<ChatId> chats) {
        Map<ChatId, Document> people = new HashMap<>();
        database.getCollection("chats").find(in("_id", chats))
                .projection(include("channel", "silenced", "contact.language", "contact.name",
                "contact.stopped", "contact.unreachable", "contact.bookings"))
                .forEach(one -> people.put(new ChatId(one.getString("_id")), one));
        return people;
    }

    private static Entry asked(Document question) {
        String kind = question.getString("kind");
        return new Entry(question.getString("_id"), at(question, "at"), kind == null ? What.TEXT
                : What.valueOf(kind), null, question.getString("text"), question.getString("file") != null);
    }

    private static Entry line(Document line) {
        return new Entry(line.getString("id"), at(line, "at"), What.valueOf(line.getString("what")),
                line.getString("by"), line.getString("text"), false);
    }

    private static Instant at(Document of, String field) {
        return of.getDate(field).toInstant();
    }

    private static Language language(Document contact) {
        String language = contact.getString("language");
        return language == null ? Language.DUTCH : new Language(language);
    }

    private static boolean unreachable(Document person, Document contact) {
        return person.isEmpty() || person.getBoolean("silenced", false) || contact.getBoolean("stopped", false)
                || contact.getBoolean("unreachable", false);
    }

    private static List<SignedUp> signedUp(Document contact) {
        return contact.getList("bookings", Document.class, List.of()).stream()
                .map(one -> new SignedUp(new GatheringCode(one.getString("gathering")),
                one.getInteger("adults", 0) + one.getInteger("children", 0))).toList();
    }

    private @Nullable String typing(Document inquiry) {
        Document typing = inquiry.get("typing", Document.class);
        Date until = typing == null ? null : typing.getDate("until");
        return until != null && until.toInstant().isAfter(clock.instant()) ? typing.getString("by") : null;
    }

    private MongoCollection<Document> questions() {
        return database.getCollection("questions");
    }
}
