package nl.schuifaan.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.schuifaan.store.Durable;
import nl.schuifaan.store.StoreTest;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.Transcripts;
import nl.schuifaan.transcript.playing.Player;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Every transcript through the mailbox, the ledger and the store; what the process remembers of a chat is thrown away
 * after each line.
 */
class StoredTranscriptTest {

    @TempDir
    Path data;

    @StoreTest
    void it_goes_as_it_is_written(MongoTemplate mongo, Durable durable) {
        Transcripts.packed().forEach((name, script) -> {
            mongo.getCollectionNames()
                    .forEach(collection -> mongo.getCollection(collection).deleteMany(new Document()));
            try (WholeMailbox mailbox = new WholeMailbox(script, script.channel(), data, mongo, durable)) {
                Transcript played = Player.play(script, mailbox);
                assertThat(played.write()).as(name).isEqualTo(script.write());
            }
        });
    }
}
