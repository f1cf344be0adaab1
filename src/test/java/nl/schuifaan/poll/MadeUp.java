package nl.schuifaan.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Questionnaire;
import nl.schuifaan.gathering.AnswerType;
import nl.schuifaan.gathering.OwnQuestion;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.privacy.ChatIds;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A programme that was never held, and the sheets that nobody filled in: written to the store as they stand there when
 * polls close. What is on each sheet is remembered, so that a test can count it by itself.
 */
final class MadeUp {

    static final Instant NOW = Instant.parse("2026-12-10T13:00:00Z");

    /** A sheet: an answer to each question, empty where there is none, and whether its words may be quoted. */
    record Sheet(List<String> answers, boolean quote) {}

    /** A poll with its sheets. */
    record RawPoll(Poll round, List<Sheet> sheets, int invited) {

        /** ResponseSheets on which the question is answered. */
        long answered(String question) {
            return answers(question).count();
        }

        /** How many chose this answer, from 1. */
        long chose(String question, int answer) {
            return answers(question).filter(said -> List.of(said.split(" ")).contains(String.valueOf(answer))).count();
        }

        Stream<String> answers(String question) {
            int number = round.keys().indexOf(question);
            return sheets.stream().map(sheet -> number < 0 ? "" : sheet.answers().get(number))
                    .filter(said -> !said.isEmpty());
        }
    }

    private static final List<String> WORDS = List.of("Ik ken nu de namen van mijn buren.",
            "Graag vaker, en met koffie.",
            "Mooi om te horen hoe anderen hier kwamen.", "هل من لقاء قريب؟ كان جميلًا جدًا.",
            "Yemek çok güzeldi, teşekkürler.",
            "Ez dîsa werim.", "Het was lastig te vinden.", "Ik durfde eerst niet te praten, later wel.");

    final List<RawPoll> polls = new ArrayList<>();
    private final MongoTemplate mongo;
    private final Random random;

    MadeUp(MongoTemplate mongo, long seed) {
        this.mongo = mongo;
        this.random = new Random(seed);
    }

    /**
     * The same for all tests: three evenings in districts, three of stories of which two are small, and a training of
     * four people.
     */
    MadeUp programme() {
        Survey own = new Survey(Survey.Template.NONE,
                List.of(new OwnQuestion(AnswerType.CHOICE, Map.of("nl", "Wat vond u het mooist?",
                "ar", "ما أجمل شيء؟"),
                List.of(Map.of("nl", "Het eten", "ar", "الطعام"), Map.of("nl", "De verhalen", "ar", "الحكايات")))));
        poll("LAAK1", Kind.DISTRICT, Survey.Template.DIALOGUE, "Samen eten in Laak", "عشاء في Laak", true, 24, 30);
        poll("LAAK1", Kind.DISTRICT, Survey.Template.DIALOGUE, "Samen eten in Laak", "عشاء في Laak", false, 31, 36);
        poll("ESCAMP1", Kind.DISTRICT, Survey.Template.DIALOGUE, "Samen praten in Escamp", "حوار في Escamp", false, 26,
                40);
        poll("CENTRUM1", Kind.DISTRICT, own, "Een avond in het Centrum", "أمسية في Centrum", false, 17, 22);
        poll("HUIS1", Kind.STORY, Survey.Template.STORY, "Samira vertelt", "حكاية سميرة", false, 12, 15);
        poll("HUIS2", Kind.STORY, Survey.Template.STORY, "Karim vertelt", "حكاية كريم", false, 3, 9);
        poll("HUIS3", Kind.STORY, Survey.Template.STORY, "Dirk vertelt", "حكاية Dirk", false, 8, 9);
        poll("LEER1", Kind.TRAINING, Survey.Template.TRAINING, "Omgaan met verschillen", "دورة", false, 4, 11);
        return this;
    }

    private void poll(String code, Kind part, Survey.Template template, String dutch, String arabic, boolean before,
            int sheets, int invited) {
        poll(code, part, new Survey(template, List.of()), dutch, arabic, before, sheets, invited);
    }

    private void poll(String code, Kind part, Survey survey, String dutch, String arabic, boolean before, int sheets,
            int invited) {
        Instant start = NOW.minus(Duration.ofDays(20 - polls.size()));
        poll(new Poll(Poll.id(new GatheringCode(code), before), new GatheringCode(code), part,
                Map.of("nl", dutch, "ar", arabic), "Buurthuis", start, before,
                survey,
                start.plus(Duration.ofDays(1)), start.plus(Duration.ofDays(11)), Poll.State.OPEN), sheets, invited);
    }

    /** Fills in so many sheets of a poll. */
    RawPoll poll(Poll round, int sheets, int invited) {
        List<Sheet> filled = new ArrayList<>();
        for (int i = 0; i < sheets; i++) {
            filled.add(sheet(round, i));
        }
        RawPoll poll = new RawPoll(round, filled, invited);
        polls.add(poll);
        return poll;
    }

    /**
     * Everyone answers the first question; of what was asked beforehand about reporting only three know what to say.
     */
    private Sheet sheet(Poll round, int number) {
        List<String> answers = new ArrayList<>();
        for (String key : round.keys()) {
            Questionnaire.Question question = Templates.question(round.survey(), key);
            boolean left = key.equals("report") && round.before() ? number >= 3 : !answers.isEmpty()
                    && random.nextInt(5) == 0;
            answers.add(left ? "" : answer(question));
        }
        return new Sheet(answers, random.nextInt(3) > 0);
    }

    private String answer(Questionnaire.Question question) {
        int options = question.options().size();
        return switch (question.kind()) {
            case OPEN -> WORDS.get(random.nextInt(WORDS.size()));
            case SEVERAL -> String.join(" ", java.util.stream.IntStream.rangeClosed(1, options)
                    .filter(_ -> random.nextBoolean()).boxed()
                    .map(String::valueOf).toList()).transform(several -> several.isEmpty() ? "1" : several);
            case ONE, SEVEN, YES_NO -> String.valueOf(1 + Math.min(random.nextInt(options), random.nextInt(options)));
        };
    }

    /** Writes all of it to the store, and closes the polls one after the other. */
    MadeUp close() {
        ResponseSheets sheets = new ResponseSheets(mongo, ChatIds.addresses());
        Invited invited = new Invited(mongo);
        Polls rounds = new Polls(mongo);
        Snapshots snapshots = new Snapshots(mongo, sheets, invited);
        for (int i = 0; i < polls.size(); i++) {
            RawPoll poll = polls.get(i);
            rounds.open(poll.round());
            write(poll);
            snapshots.freeze(poll.round(), NOW.plusSeconds(i));
            rounds.move(poll.round().id(), Poll.State.CLOSED);
        }
        return this;
    }

    /** As it stands in the store while the poll runs: what was sent off, and who was asked. */
    void write(RawPoll poll) {
        List<Document> documents = new ArrayList<>(poll.sheets().stream().map(sheet -> document(poll.round(), sheet))
                .toList());
        Collections.shuffle(documents, random);
        mongo.getCollection("sheets").insertMany(documents);
        List<Document> people = new ArrayList<>();
        for (int i = 0; i < poll.invited(); i++) {
            String state = i < poll.sheets().size() ? i % 6 == 5 ? "BEGUN" : "ANSWERED" : "INVITED";
            people.add(new Document("_id", poll.round().id() + "/" + UUID.randomUUID())
                    .append("poll", poll.round().id())
                    .append("contact", "c" + i).append("state", state).append("why", 0));
        }
        mongo.getCollection("invited").insertMany(people);
    }

    private static Document document(Poll round, Sheet sheet) {
        Document answers = new Document();
        Document quotes = new Document();
        for (int i = 0; i < sheet.answers().size(); i++) {
            answers.append("q" + i, sheet.answers().get(i));
            quotes.append("q" + i, sheet.quote() && round.keys().get(i).equals("words"));
        }
        return new Document("_id", UUID.randomUUID().toString().replace("-", "")).append("poll", round.id())
                .append("state", "sent")
                .append("answers", answers).append("quotes", quotes);
    }
}
