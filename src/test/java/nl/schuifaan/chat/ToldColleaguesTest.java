package nl.schuifaan.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.schuifaan.chat.ToldColleagues.Told;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A question reaches each colleague once, whichever of two processes looks first. */
class ToldColleaguesTest {

    private static final Told TOLD = new Told(new ChatId("chat"), Instant.parse("2026-03-07T21:00:00Z"), 0);

    @StoreTest
    void what_a_colleague_was_told_is_not_told_again_and_leaves_what_is_written_as_it_was(MongoTemplate mongo) {
        ToldColleagues told = new ToldColleagues(mongo, new MovableClock());
        assertThat(told.claim("dirk", TOLD)).isTrue();
        told.arrived("dirk", TOLD, "message-1");
        Document before = mongo.getCollection("inquiries").find().first();

        assertThat(told.claim("dirk", TOLD)).isFalse();
        assertThat(mongo.getCollection("inquiries").find().first()).as("no write").isEqualTo(before);
        assertThat(told.find("dirk", "message-1")).hasValue(TOLD);
        assertThat(told.claim("samira", TOLD)).as("another colleague").isTrue();
    }

    @StoreTest
    void what_failed_may_be_told_again(MongoTemplate mongo) {
        ToldColleagues told = new ToldColleagues(mongo, new MovableClock());
        assertThat(told.claim("dirk", TOLD)).isTrue();
        told.failed("dirk", TOLD);
        assertThat(told.claim("dirk", TOLD)).isTrue();
    }
}
