package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.gathering.GatheringContent;
import nl.schuifaan.gathering.GatheringDraft;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.gathering.Saving.Saved;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.id.GatheringCode;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A poll that runs while an organiser changes the gathering it is about. */
class PollAsItOpenedTest {

    private static final List<String> PEOPLE = List.of("+31600000001", "+31600000002", "+31600000003", "+31600000004",
            "+31600000005", "+31600000006");

    @Test
    @Tag("criterion-9")
    void once_an_answer_has_come_nothing_an_organiser_can_do_changes_what_was_promised(@TempDir Path folder)
            throws Exception {
        try (Evening evening = new Evening(folder, false, _ -> {})) {
            evening.guests(PEOPLE);
            evening.invite(PEOPLE);
            evening.does(PEOPLE.getFirst(), new Input.Pressed("poll:" + Evening.POLL + ":0:1"));
            Document poll = evening.dump().get("polls").getFirst();
            List<Document> sheets = evening.dump().get("sheets");

            Gatherings gatherings = evening.bean(Gatherings.class);
            GatheringVersion before = gatherings.find(new GatheringCode("LAAK9")).orElseThrow();
            assertThat(gatherings.edit(new GatheringCode("LAAK9"), before.revision(),
                    asking(before, Survey.Template.TRAINING)))
                    .isInstanceOf(Saved.class);
            assertThat(evening.dump().get("polls")).as("who asks, what, and for how long").containsExactly(poll);
            assertThat(evening.dump().get("sheets")).as("sheets of answers").isEqualTo(sheets);
            assertThat(poll.keySet()).as("nothing to set").doesNotContain("anonymous", "named", "least");

            evening.does(PEOPLE.getFirst(), new Input.Pressed("poll:" + Evening.POLL + ":1:2"));
            Snapshot closed = evening.closePoll();
            assertThat(closed.survey().template()).isEqualTo(Survey.Template.DIALOGUE);
            assertThat(closed.questions()).allSatisfy(tally -> assertThat(tally.toString())
                    .doesNotContain(evening.contact(PEOPLE.getFirst())));
        }
    }

    private static GatheringDraft asking(GatheringVersion before, Survey.Template other) {
        GatheringContent it = before.draft().content();
        return new GatheringDraft(new GatheringContent(it.code(), it.kind(), it.texts(), it.storyteller(), it.venue(),
                it.languages(), it.audience(), it.dinner(), it.capacity(), new Survey(other, List.of()), it.practical(),
                it.options()), before.draft().slot());
    }
}
