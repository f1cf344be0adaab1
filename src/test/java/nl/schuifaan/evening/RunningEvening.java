package nl.schuifaan.evening;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.evening.Door.Line;
import nl.schuifaan.evening.DoorLinks.Kind;
import nl.schuifaan.evening.DoorLinks.Link;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The whole application with one evening in it, and helpers at its door. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RunningEvening {

    static final GatheringCode CODE = new GatheringCode("AVOND1");

    MongoTemplate mongo;
    private ConfigurableApplicationContext application;

    /** Which store it is, as settings: the embedded one unless said otherwise. */
    List<String> store() {
        return List.of();
    }

    @BeforeAll
    void start() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--PORT=0", "--SIMULATOR=on",
                "--DATA_DIR=" + Files.createTempDirectory("schuifaan-evening")));
        arguments.addAll(store());
        application = new SpringApplicationBuilder(Schuifaan.class).initializers(context ->
                ((GenericApplicationContext) context).registerBean("written", Written.class, Written::new))
                .run(arguments.toArray(String[]::new));
        mongo = bean(MongoTemplate.class);
    }

    @AfterAll
    void stop() {
        if (application != null) {
            mongo.getDb().drop();
            application.close();
        }
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    String at(String path) {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    Instant now() {
        return bean(MovableClock.class).instant();
    }

    void later(Duration step) {
        bean(MovableClock.class).forward(step);
    }

    Laak startedAgo(Duration ago, int limit) {
        List.of("arrivals", "walk-ins", "evenings", "door-links", "facilitators", "table-notes", "mixes", "notices",
                "rows")
                .forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
        return Laak.starting(mongo, CODE.text(), now().minus(ago), limit);
    }

    Evening evening() {
        return bean(Evenings.class).find(CODE);
    }

    Link helper(String name) {
        return bean(DoorLinks.class).find(bean(DoorLinks.class).make(CODE, Kind.DOOR, name), Kind.DOOR).orElseThrow();
    }

    Line line(Link link, String name) {
        return bean(Door.class).list(link).lines().stream().filter(it -> it.name().equals(name)).findFirst()
                .orElseThrow();
    }

    Told tick(Link link, String name, int people, long at) {
        return tick(line(link, name), people, at);
    }

    static Told tick(Line line, int people, long at) {
        return new Told(UUID.randomUUID().toString(), line.id(), people, at, null, null);
    }

    void come(Link link, String name, int people) {
        bean(Door.class).take(link, List.of(tick(link, name, people, now().toEpochMilli())));
    }

    Told walkIn(String name, int people, String language) {
        return new Told(UUID.randomUUID().toString(), null, people, now().toEpochMilli(), name, language);
    }
}
