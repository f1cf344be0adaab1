package nl.schuifaan.gathering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.schuifaan.settings.StartupException;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Loads the programme file into an empty store when the application starts, before anyone can ask for it; into one that has a
 * programme only with {@code PROGRAMME_RELOAD=on} or {@code --reload-programme}.
 */
@Component
class ProgrammeLoader implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ProgrammeLoader.class);
    private static final String SHIPPED = "programme.yaml";

    /** Set when a file was loaded whole; a start that died halfway loads it again. */
    private static final String MARK = "programme";

    private final MongoTemplate mongo;
    private final Gatherings gatherings;
    private final PartnerCounts partners;
    private final ProgrammeSnapshot snapshot;
    private final MovableClock clock;
    private final Settings settings;
    private final boolean reload;

    ProgrammeLoader(MongoTemplate mongo, Gatherings gatherings, PartnerCounts partners, ProgrammeSnapshot snapshot, MovableClock clock,
            Settings settings, ApplicationArguments arguments) {
        this.mongo = mongo;
        this.gatherings = gatherings;
        this.partners = partners;
        this.snapshot = snapshot;
        this.clock = clock;
        this.settings = settings;
        this.reload = settings.programmeReload() || arguments.containsOption("reload-programme");
    }

    /** @throws StartupException if there is a mistake in the file */
    @Override
    public void afterSingletonsInstantiated() {
        if (reload || mongo.findById("loaded", Document.class, MARK) == null) {
            load();
        }
    }

    private void load() {
        String name = settings.programme().map(Path::toString).orElse(SHIPPED);
        ProgrammeFile file = ProgrammeFile.read(name, text(name));
        LocalDate today = clock.local().toLocalDate();
        file.gatherings().forEach(planned -> gatherings.put(planned, today, clock.instant()));
        file.partners().forEach(partners::put);
        mongo.save(new Document("_id", "loaded").append("at", clock.instant()), MARK);
        snapshot.forget();
        log.info("Programme: {} gatherings and {} partners from {}", file.gatherings().size(), file.partners().size(), name);
    }

    private String text(String name) {
        try {
            return settings.programme().isPresent() ? Files.readString(settings.programme().get()) : shipped();
        } catch (CharacterCodingException failure) {
            throw new StartupException(name + " is not written in UTF-8; save it again with that encoding.", failure);
        } catch (IOException failure) {
            throw new StartupException(name + " cannot be read.", failure);
        }
    }

    static String shipped() {
        try (InputStream file = ProgrammeLoader.class.getResourceAsStream("/" + SHIPPED)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
