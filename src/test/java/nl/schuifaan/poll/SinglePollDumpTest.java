package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import nl.schuifaan.conversation.Input;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one look into the store tells of when a poll was answered, and in which order. */
class SinglePollDumpTest {

    private static final int PEOPLE = 12;

    @TempDir
    Path folder;

    @Test
    void no_chat_tells_when_a_poll_was_answered() throws Exception {
        try (Evening evening = evening()) {
            List<String> people = invited(evening);
            people.forEach(person -> answer(evening, person));

            assertThat(lastAt(evening)).as("last heard of, all on the same day").hasSize(PEOPLE)
                    .containsOnly(lastAt(evening).getFirst());
            evening.mongo().getCollection("chats").find()
                    .forEach(chat -> assertThat(chat.getList("seen", Document.class))
                    .as("a time finer than a day")
                    .allMatch(seen -> seen.get("at", Date.class).getTime() % 86_400_000 == 0));
        }
    }

    @Test
    void sheets_that_are_given_back_over_and_over_stay_where_they_are() throws Exception {
        try (Evening evening = evening()) {
            List<String> people = invited(evening);
            List<Object> laidOut = ids(evening);
            for (int i = 0; i < 30; i++) {
                evening.does(people.getFirst(), new Input.Pressed("poll:" + Evening.POLL + ":0:1"));
                evening.does(people.getFirst(), new Input.Pressed("poll-away:" + Evening.POLL));
            }
            people.forEach(person -> answer(evening, person));

            assertThat(ids(evening)).isEqualTo(laidOut);
            assertThat(evening.mongo().getCollection("sheets").countDocuments(Filters.eq("state", "sent")))
                    .isEqualTo(PEOPLE);
        }
    }

    private Evening evening() throws Exception {
        return new Evening(folder, false, _ -> {});
    }

    private static List<String> invited(Evening evening) {
        List<String> people = IntStream.range(0, PEOPLE).mapToObj(i -> "+3160000%04d".formatted(i)).toList();
        evening.guests(people);
        evening.invite(people);
        return people;
    }

    private static void answer(Evening evening, String person) {
        for (int question = 0; question < 4; question++) {
            evening.does(person, new Input.Pressed("poll:" + Evening.POLL + ":" + question + ":1"));
        }
        evening.does(person, new Input.Said("kersenpit"));
        evening.does(person, new Input.Pressed("poll-quote:" + Evening.POLL + ":4:1"));
        evening.does(person, new Input.Pressed("poll-send:" + Evening.POLL));
        Evening.until(() -> evening.mongo().getCollection("chats").countDocuments(Filters.exists("owed.0")) == 0);
    }

    private static List<Object> lastAt(Evening evening) {
        return evening.mongo().getCollection("chats").find().sort(new Document("_id", 1))
                .map(chat -> chat.get("lastAt")).into(new ArrayList<>());
    }

    private static List<Object> ids(Evening evening) {
        return evening.mongo().getCollection("sheets").find().sort(new Document("_id", 1))
                .map(sheet -> sheet.get("_id")).into(new ArrayList<>());
    }
}
