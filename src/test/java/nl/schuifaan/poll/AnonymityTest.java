package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.conversation.Input;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The attack: 30 people answer, and someone gets everything that was stored, logged and sent. */
class AnonymityTest {

    private static final int PEOPLE = 30;

    /**
     * Right by luck: one in the mean for each way of guessing. That any of some eighty ways has eight or more right
     * happens once in over a thousand runs.
     */
    private static final int BY_LUCK = 8;

    @TempDir
    Path folder;

    /** The words of each contact, in the order in which they answered. */
    private final Map<String, String> truth = new LinkedHashMap<>();

    @ParameterizedTest(name = "on MongoDB: {0}")
    @ValueSource(booleans = {false, true})
    @Tag("criterion-9")
    void nobody_is_found_better_than_by_guessing(boolean mongodb) throws Exception {
        assume(mongodb);
        try (Evening evening = new Evening(folder, mongodb, _ -> {})) {
            answer(evening);
            Map<String, Integer> right = attack(evening);
            assertThat(evening.mongo().getCollection("sheets").countDocuments(Filters.eq("state", "sent")))
                    .isEqualTo(PEOPLE);
            assertThat(right).allSatisfy((way, hits) -> assertThat(hits).as(way).isLessThan(BY_LUCK));
            nothing_stays_in_indexes(evening);
            nothing_of_the_words_stays(evening);
            assertThat(evening.closePoll().sheets()).isEqualTo(PEOPLE);
            assertThat(evening.dump().get("sheets")).isEmpty();
            assertThat(evening.dump().get("invited")).isEmpty();
        }
    }

    private void nothing_stays_in_indexes(Evening evening) {
        var sheets = evening.mongo().getCollection("sheets");
        assertThat(sheets.find(Filters.exists("by")).into(new ArrayList<>())).isEmpty();
        assertThat(sheets.distinct("by", String.class).into(new ArrayList<>())).isEmpty();
        sheets.find().forEach(sheet ->
                assertThat(sheet.keySet()).isSubsetOf("_id", "poll", "state", "upTo", "answers", "quotes"));
        sheets.find().forEach(sheet -> assertThat(sheet.get("answers", Document.class).keySet())
                .containsExactly("q0", "q1", "q2", "q3", "q4"));
    }

    private void nothing_of_the_words_stays(Evening evening) {
        evening.dump().forEach((name, documents) -> {
            if (!name.equals("sheets")) {
                assertThat(documents).as(name).noneMatch(document -> document.toJson().contains("kersenpit"));
            }
        });
        assertThat(evening.logged()).noneMatch(line -> line.contains("kersenpit"));
        assertThat(evening.sent.values().stream().flatMap(List::stream))
                .noneMatch(message -> message.text().contains("kersenpit"));
    }

    @ParameterizedTest(name = "on MongoDB: {0}")
    @ValueSource(booleans = {false, true})
    void everyone_is_found_when_the_cut_is_taken_out(boolean mongodb) throws Exception {
        assume(mongodb);
        try (Evening evening = new Evening(folder, mongodb, with(Uncut.class))) {
            answer(evening);
            assertThat(attack(evening)).containsEntry("a contact's id on a sheet", PEOPLE);
        }
    }

    /** On MongoDB alone: the embedded store keeps its documents in an order of its own, whatever order they came in. */
    @Test
    void everyone_is_found_when_sheets_are_made_as_they_are_needed() throws Exception {
        assume(true);
        try (Evening evening = new Evening(folder, true, with(AsNeeded.class))) {
            answer(evening);
            assertThat(Collections.max(attack(evening).values())).isGreaterThan(PEOPLE / 2);
        }
    }

    private static void assume(boolean mongodb) {
        assumeTrue(!mongodb || System.getenv("MONGODB_TEST_URI") != null,
                "MONGODB_TEST_URI is not set, so this ran on the embedded store alone");
    }

    private static ApplicationContextInitializer<GenericApplicationContext> with(Class<?
            extends ResponseSheets> sheets) {
        return context -> context.registerBean("other-sheets", sheets, bean -> bean.setPrimary(true));
    }

    /** Says that a sheet counts, and leaves whose it is. */
    static class Uncut extends ResponseSheets {
        private final MongoTemplate mongo;

        Uncut(MongoTemplate mongo) {
            super(mongo);
            this.mongo = mongo;
        }

        @Override
        void send(String poll, String contact) {
            mongo.getCollection("sheets")
                    .updateOne(Filters.eq("by", poll + "/" + contact), Updates.set("state", "sent"));
        }
    }

    /** Has one blank sheet at a time, and makes another when that is taken. */
    static class AsNeeded extends ResponseSheets {
        private final MongoTemplate mongo;

        AsNeeded(MongoTemplate mongo) {
            super(mongo);
            this.mongo = mongo;
        }

        @Override
        void layOut(String poll, int questions, int people) {
            long there = mongo.getCollection("sheets").countDocuments();
            if (mongo.getCollection("sheets").countDocuments(Filters.eq("state", "blank")) == 0) {
                super.layOut(poll, questions, IntStream.iterate(-8, n -> n + 1).filter(n -> n + n / 4 + 10 > there)
                        .findFirst().orElseThrow());
            }
        }
    }

    /** Each answers in turn, in an order of chance; in the end a third have sent words, some leave questions out. */
    private void answer(Evening evening) {
        List<String> people = IntStream.range(0, PEOPLE).mapToObj(i -> "+3160000%04d".formatted(i))
                .collect(Collectors.toCollection(ArrayList::new));
        evening.guests(people);
        evening.invite(people);
        Random random = new Random();
        Collections.shuffle(people, random);
        for (String person : people) {
            List<String> answers = new ArrayList<>();
            for (int question = 0; question < 4; question++) {
                String answer = question > 0 && random.nextInt(5) == 0 ? ""
                        : Integer.toString(1 + random.nextInt(question == 1 ? 7 : 4));
                answers.add(answer);
                evening.does(person, new Input.Pressed(answer.isEmpty() ? "skip-poll:" + Evening.POLL + ":" + question
                        : "poll:" + Evening.POLL + ":" + question + ":" + answer));
            }
            String words = "kersenpit " + Long.toString(random.nextLong(), 36);
            answers.add(words);
            evening.does(person, new Input.Said(words));
            evening.does(person, new Input.Pressed("poll-quote:" + Evening.POLL + ":4:1"));
            evening.does(person, new Input.Pressed("poll-send:" + Evening.POLL));
            truth.put(evening.contact(person), words);
        }
        Evening.until(() -> evening.mongo().getCollection("chats").countDocuments(Filters.exists("owed.0")) == 0);
    }

    /** Of each way of guessing, how many it has right. */
    private Map<String, Integer> attack(Evening evening) {
        Map<String, List<String>> sentTo = new HashMap<>();
        evening.sent.forEach((address, messages) ->
                sentTo.put(evening.contact(address), messages.stream().map(Outgoing::text).toList()));
        Attacker attacker = new Attacker(evening.dump(), evening.logged(), sentTo, List.copyOf(truth.keySet()));
        Map<String, Integer> right = new HashMap<>();
        attacker.guesses().forEach((way, guess) -> right.put(way, (int) guess.entrySet().stream()
                .filter(one -> one.getValue().get("answers", Document.class).containsValue(truth.get(one.getKey())))
                .count()));
        IO.println("ways tried: " + right.size() + ", most right of " + PEOPLE + ": "
                + Collections.max(right.values()));
        return right;
    }
}
