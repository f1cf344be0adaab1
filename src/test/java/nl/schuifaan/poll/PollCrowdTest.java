package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.schuifaan.conversation.Input;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five hundred people answer at once, and everything they do is delivered twice: every answer counts once. */
@Tag("alone")
class PollCrowdTest {

    private static final int PEOPLE = 500;

    /** How many answers each question has: one of four, one of seven, one of four twice. */
    private static final int[] OPTIONS = {4, 7, 4, 4};

    @TempDir
    Path folder;

    @ParameterizedTest(name = "on MongoDB: {0}")
    @ValueSource(booleans = {false, true})
    void every_answer_counts_once(boolean mongodb) throws Exception {
        assumeTrue(!mongodb || System.getenv("MONGODB_TEST_URI") != null,
                "MONGODB_TEST_URI is not set, so this ran on the embedded store alone");
        List<String> people = IntStream.range(0, PEOPLE).mapToObj(i -> "+3160000%04d".formatted(i)).toList();
        List<List<Integer>> expected = new ArrayList<>();
        for (int options : OPTIONS) {
            expected.add(new ArrayList<>(Collections.nCopies(options, 0)));
        }
        try (Evening evening = new Evening(folder, mongodb, _ -> {})) {
            evening.guests(people);
            evening.invite(people);
            answerAll(evening, people, expected);
            Snapshot snapshot = evening.closePoll();
            assertThat(snapshot.invited()).isEqualTo(PEOPLE);
            assertThat(snapshot.sheets()).isEqualTo(PEOPLE);
            assertThat(snapshot.finished()).as("a fifth left off before the end").isEqualTo(PEOPLE * 4 / 5);
            for (int i = 0; i < OPTIONS.length; i++) {
                assertThat(snapshot.questions().get(i).counts()).isEqualTo(expected.get(i));
                assertThat(snapshot.questions().get(i).n())
                        .isEqualTo(expected.get(i).stream().mapToInt(Integer::intValue).sum());
            }
            Tally words = snapshot.questions().get(OPTIONS.length);
            assertThat(words.words()).extracting(Words::text).doesNotHaveDuplicates().hasSize(PEOPLE * 4 / 5);
            assertThat(Snapshots.digest(snapshot)).as("as it was read back").isEqualTo(snapshot.digest());
        }
    }

    private static void answerAll(Evening evening, List<String> people, List<List<Integer>> expected) {
        Random random = new Random(1);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people.size(); i++) {
                boolean finishes = i % 5 != 0;
                List<Input> inputs = new ArrayList<>();
                for (int question = 0; question < (finishes ? 4 : 2); question++) {
                    int answer = random.nextInt(OPTIONS[question]);
                    expected.get(question).set(answer, expected.get(question).get(answer) + 1);
                    inputs.add(new Input.Pressed("poll:" + Evening.POLL + ":" + question + ":" + (answer + 1)));
                }
                if (finishes) {
                    inputs.addAll(List.of(new Input.Said("kersenpit " + i),
                            new Input.Pressed("poll-quote:" + Evening.POLL + ":4:2"),
                            new Input.Pressed("poll-send:" + Evening.POLL)));
                }
                String person = people.get(i);
                all.submit(() -> inputs.forEach(input -> evening.receive(person, input, 2)));
            }
        }
        Evening.until(() -> IntStream.range(0, people.size())
                .allMatch(i -> evening.says(people.get(i), i % 5 == 0 ? "Vraag 3 van" : "Dank u wel")));
    }
}
