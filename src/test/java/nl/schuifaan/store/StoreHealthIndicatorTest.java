package nl.schuifaan.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Health of the store. */
class StoreHealthIndicatorTest {

    @StoreTest
    void is_up_while_it_answers(MongoTemplate mongo) {
        assertThat(new StoreHealthIndicator(mongo, Stores.embedded()).health().getStatus()).isEqualTo(Status.UP);
    }

    /** A client that would itself wait for ten minutes. */
    @Test
    @Timeout(60)
    void is_told_soon_of_one_that_is_silent() throws Exception {
        try (var silent = new ServerSocket(0);
                var client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + silent.getLocalPort()))
                        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(10, TimeUnit.MINUTES))
                        .build())) {
            var health = new StoreHealthIndicator(new MongoTemplate(client, "any"), Stores.embedded());

            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }
    }
}
