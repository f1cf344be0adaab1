package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.model.Filters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.PersonalDataService;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The attack: 30 people answer, and someone gets everything that was stored, logged and sent. One of them writes words,
 * in a language that only they speak; one says over and over that they were not there; one leaves off. With one mend
 * after the other taken out ({@link OldKind}) the same attack finds people.
 */
class AnonymityTest {

    private static final int PEOPLE = 30;
    private static final int STORM = 12;
    private static final String WORDS = "Kersenpit: em bi hev re xweş axivîn";

    /**
     * Right by luck: one in the mean for each way of guessing. That any of some hundred ways has eight or more right
     * happens once in over a thousand runs.
     */
    private static final int BY_LUCK = 8;

    @TempDir
    Path folder;

    private final List<String> people = IntStream.range(0, PEOPLE).mapToObj("+3160000%04d"::formatted)
            .collect(Collectors.toCollection(ArrayList::new));

    /** What each contact chose, in the order in which they answered; no two chose the same. */
    private final Map<String, List<String>> truth = new LinkedHashMap<>();
    private final Map<String, Integer> messages = new HashMap<>();

    private Evening evening;
    private Map<String, List<Document>> dump;
    private String writer;
    private String storming;

    @ParameterizedTest(name = "on MongoDB: {0}")
    @ValueSource(booleans = {false, true})
    @Tag("criterion-9")
    void nobody_is_found_better_than_by_guessing_but_where_a_mend_is_taken_out(boolean mongodb) throws Exception {
        assumeTrue(!mongodb || System.getenv("MONGODB_TEST_URI") != null,
                "MONGODB_TEST_URI is not set, so this ran on the embedded store alone");
        try (Evening opened = new Evening(folder, mongodb, _ -> {})) {
            evening = opened;
            Map<String, Document> before = invite();
            List<Object> laidOut = ids("sheets");
            answer();
            dump = evening.dump();

            assertThat(ids("sheets")).as("sheets stay where they are").isEqualTo(laidOut);
            no_chat_tells_more_than_before(before);
            nobody_is_found();
            no_colleague_is_shown_anything_of_it();
            everyone_is_found_without_the_mends();
            two_dumps_tell_as_the_document_says();
            assertThat(evening.closePoll().sheets()).isEqualTo(PEOPLE);
            assertThat(List.of("sheets", "slips", "invited")).allSatisfy(name ->
                    assertThat(evening.dump().get(name)).as(name).isEmpty());
        }
    }

    /** Their chats are as they were when they were asked, but for where they stand and for what is drawn by lot. */
    private void no_chat_tells_more_than_before(Map<String, Document> before) {
        Set<Object> steps = new HashSet<>();
        for (Document chat : dump.get("chats")) {
            Document old = before.get(chat.getString("_id"));
            assertThat(chat.keySet()).isEqualTo(old.keySet());
            assertThat(chat.getDate("lastAt")).as("last heard of").isEqualTo(old.getDate("lastAt"));
            assertThat(chat.get("contact")).isEqualTo(old.get("contact"));
            assertThat(chat.getList("seen", Long.class)).as("a number of marks that is the same for everyone")
                    .hasSize(128).doesNotHaveDuplicates();
            steps.add(chat.get("step", Document.class).getString("is"));
        }
        assertThat(steps).containsExactlyInAnyOrder("poll.thanked", "poll.asking");
    }

    private void nobody_is_found() {
        assertThat(right(attacker(dump))).allSatisfy((way, hits) -> assertThat(hits).as(way).isLessThan(BY_LUCK));
        assertThat(attacker(dump).standingApart()).as("one writer among thirty, and one drop storm")
                .allSatisfy((count, apart) -> assertThat(apart).as(count).doesNotContain(writer, storming));
        assertThat(attacker(dump).sheetWith(WORDS)).as("the only one who speaks a language").isEmpty();
        dump.get("sheets").forEach(sheet -> assertThat(sheet.get("answers", Document.class).keySet())
                .containsExactly("q0", "q1", "q2", "q3", "q4"));
        dump.get("sheets").stream().filter(sheet -> sheet.get("state").equals("sent"))
                .forEach(sheet -> assertThat(sheet.keySet()).containsExactly("_id", "poll", "state", "answers"));
        dump.forEach((name, documents) -> assertThat(documents).as(name).noneMatch(document ->
                !name.equals("slips") && document.toJson().contains("Kersenpit")));
        assertThat(evening.logged()).noneMatch(line -> line.contains("Kersenpit"));
        assertThat(evening.sent.values().stream().flatMap(List::stream))
                .noneMatch(message -> message.text().contains("Kersenpit"));
    }

    /** Whoever left off has an open sheet; what the console shows of what is kept of them has nothing of it. */
    private void no_colleague_is_shown_anything_of_it() {
        PersonalDataService kept = evening.bean(PersonalDataService.class);
        String leaving = evening.contact(people.getLast());
        assertThat(kept.show(new ChatId(leaving))).containsKeys("sheets", "invited", "rows");
        assertThat(kept.showToColleagues(new ChatId(leaving)).toString()).contains(leaving)
                .doesNotContain(Evening.POLL, "poll", "seen", "BEGUN");
    }

    private void everyone_is_found_without_the_mends() {
        Map<String, Document> sheets = new HashMap<>();
        truth.keySet().forEach(contact -> sheets.put(contact, sheet(dump, contact)));
        OldKind old = new OldKind(dump, List.copyOf(truth.keySet()), sheets);
        assertThat(attacker(old.countingMessages(messages)).standingApart().get("messages in"))
                .contains(writer, storming).hasSizeLessThan(4);
        assertThat(attacker(old.wordsOnSheets(writer, WORDS)).sheetWith(WORDS)).hasValueSatisfying(sheet ->
                assertThat(chosen(sheet)).isEqualTo(truth.get(writer)));
        assertThat(right(attacker(old.uncut()))).containsEntry("a contact's id on a sheet", truth.size());
        assertThat(right(attacker(old.madeAsNeeded())))
                .containsEntry("seen answering = place among the sheets", truth.size());
        Map<String, List<Document>> both = new HashMap<>(old.madeAsNeeded());
        both.put("chats", old.movingLastAt().get("chats"));
        assertThat(right(attacker(both))).containsEntry("last heard of = place among the sheets", truth.size());
    }

    /** What cannot be helped: it is measured here, and said in the document. */
    private void two_dumps_tell_as_the_document_says() throws Exception {
        List<Object> sent = dump.get("sheets").stream().filter(sheet -> sheet.get("state").equals("sent"))
                .map(sheet -> sheet.get("_id")).toList();
        String last = evening.contact(people.getLast());
        assertThat(truth).doesNotContainKey(last);
        choose(people.getLast(), List.of("4", "7", "4", "4"));
        press(people.getLast(), "skip-poll:" + Evening.POLL + ":4");
        press(people.getLast(), "poll-send:" + Evening.POLL);
        rest();
        List<Document> sentSince = evening.dump().get("sheets").stream()
                .filter(sheet -> sheet.get("state").equals("sent") && !sent.contains(sheet.get("_id"))).toList();
        assertThat(sentSince).singleElement().satisfies(sheet ->
                assertThat(chosen(sheet)).containsExactly("4", "7", "4", "4"));
        assertThat(Files.readString(Path.of("docs/personal-data.md"))).contains("two backups show which sheets");
    }

    /** Everyone is asked, the writer in Kurmancî; their chats as they are then. */
    private Map<String, Document> invite() {
        evening.guests(people);
        Collections.shuffle(people);
        writer = evening.contact(people.get(9));
        storming = evening.contact(people.get(4));
        evening.does(people.get(9), new Input.Pressed("language:ku"));
        int all = evening.sent.values().stream().mapToInt(List::size).sum();
        evening.bean(PollSchedule.class).look(evening.bean(MovableClock.class).instant());
        Evening.until(() -> evening.sent.values().stream().mapToInt(List::size).sum() >= all + PEOPLE);
        rest();
        Map<String, Document> chats = new HashMap<>();
        evening.dump().get("chats").forEach(chat -> chats.put(chat.getString("_id"), chat));
        return chats;
    }

    /** Each answers in turn, in an order of chance; the last leaves off after two questions. */
    private void answer() {
        for (int i = 0; i < STORM; i++) {
            press(people.get(4), "poll:" + Evening.POLL + ":0:1");
            press(people.get(4), "poll-away:" + Evening.POLL);
        }
        List<Integer> lots = new ArrayList<>(IntStream.range(0, 4 * 7 * 4 * 3).boxed().toList());
        Collections.shuffle(lots, new Random());
        for (int i = 0; i < PEOPLE - 1; i++) {
            int lot = lots.get(i);
            List<String> chosen = IntStream.of(1 + lot % 4, 1 + lot / 4 % 7, 1 + lot / 28 % 4, 1 + lot / 112)
                    .mapToObj(String::valueOf).toList();
            choose(people.get(i), chosen);
            if (evening.contact(people.get(i)).equals(writer)) {
                does(people.get(i), new Input.Said(WORDS));
                press(people.get(i), "poll-quote:" + Evening.POLL + ":4:1");
            } else {
                press(people.get(i), "skip-poll:" + Evening.POLL + ":4");
            }
            press(people.get(i), "poll-send:" + Evening.POLL);
            truth.put(evening.contact(people.get(i)), chosen);
        }
        choose(people.getLast(), List.of("4", "7"));
        rest();
    }

    private void choose(String person, List<String> chosen) {
        for (int question = 0; question < chosen.size(); question++) {
            press(person, "poll:" + Evening.POLL + ":" + question + ":" + chosen.get(question));
        }
    }

    private void press(String person, String token) {
        does(person, new Input.Pressed(token));
    }

    private void does(String person, Input input) {
        evening.does(person, input);
        messages.merge(evening.contact(person), 1, Integer::sum);
    }

    private void rest() {
        Evening.until(() -> evening.mongo().getCollection("chats")
                .countDocuments(Filters.or(Filters.exists("owed.0"), Filters.exists("lease"))) == 0);
    }

    private List<Object> ids(String collection) {
        return evening.mongo().getCollection(collection).find().map(one -> one.get("_id")).into(new ArrayList<>());
    }

    private Attacker attacker(Map<String, List<Document>> all) {
        Map<String, List<String>> sentTo = new HashMap<>();
        evening.sent.forEach((address, messages) ->
                sentTo.put(evening.contact(address), messages.stream().map(Outgoing::text).toList()));
        return new Attacker(all, evening.logged(), sentTo, List.copyOf(truth.keySet()));
    }

    private Document sheet(Map<String, List<Document>> all, String contact) {
        return all.get("sheets").stream().filter(sheet -> chosen(sheet).equals(truth.get(contact))).findFirst()
                .orElseThrow();
    }

    private static List<String> chosen(Document sheet) {
        return sheet.get("answers", Document.class).values().stream().map(String::valueOf).limit(4).toList();
    }

    /** Of each way of guessing, how many it has right. */
    private Map<String, Integer> right(Attacker attacker) {
        Map<String, Integer> right = new HashMap<>();
        attacker.guesses().forEach((way, guess) -> right.put(way, (int) guess.entrySet().stream()
                .filter(one -> chosen(one.getValue()).equals(truth.get(one.getKey()))).count()));
        return right;
    }
}
