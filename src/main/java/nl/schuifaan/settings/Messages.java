package nl.schuifaan.settings;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.schuifaan.language.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts in use. They come with the application, or from {@code MESSAGES_DIR}; in that folder they may be changed while the
 * application runs. A file with a mistake never takes the place of a good one.
 */
@Component
public class Messages implements Supplier<Phrasebook>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Messages.class);
    private static final String FILES = "schuifaan_*.properties";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final @Nullable Path folder;
    private final Duration betweenLooks;
    private volatile Map<String, String> stamps;
    private volatile Phrasebook current;
    private volatile Optional<Thread> watch = Optional.empty();

    /** @throws StartupException naming file, line and reason when a text is not well written */
    @Autowired
    public Messages(Settings settings) {
        this(settings.messagesDir().orElse(null), BETWEEN_LOOKS);
    }

    /** @param folder where the files are, or null for those that come with the application */
    Messages(@Nullable Path folder, Duration betweenLooks) {
        this.folder = folder;
        this.betweenLooks = betweenLooks;
        try {
            stamps = folder == null ? Map.of() : stamps(folder);
            current = read(folder);
        } catch (IllegalArgumentException e) {
            throw new StartupException((folder == null ? "" : "MESSAGES_DIR: ") + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new StartupException((folder == null ? "The texts" : "MESSAGES_DIR " + folder) + " cannot be read.", e);
        }
    }

    /** The texts as they are now. A turn asks once, so that it is said in one piece. */
    public Phrasebook current() {
        return current;
    }

    @Override
    public Phrasebook get() {
        return current;
    }

    /** Looks for changes from now on, if the texts are in a folder of their own. */
    @PostConstruct
    void watch() {
        if (folder != null) {
            watch = Optional.of(Thread.ofVirtual().name("messages").start(() -> keepLooking(folder)));
        }
    }

    @Override
    public void close() {
        watch.ifPresent(Thread::interrupt);
    }

    private void keepLooking(Path files) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(betweenLooks);
                look(files);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void look(Path files) {
        try {
            Map<String, String> now = stamps(files);
            if (!now.equals(stamps)) {
                stamps = now;
                current = read(files);
                log.info("Texts read anew from {} files", now.size());
            }
        } catch (IllegalArgumentException e) {
            log.warn("Texts not read anew, the ones before stay: {}", e.getMessage());
        } catch (IOException | DirectoryIteratorException e) {
            // Told once: until the folder can be read again nothing has changed.
            if (!stamps.isEmpty()) {
                stamps = Map.of();
                log.warn("Texts not read anew, the ones before stay: MESSAGES_DIR {} cannot be read", files);
            }
        }
    }

    private static Phrasebook read(@Nullable Path folder) throws IOException {
        return folder == null ? Phrasebook.read(packed()) : Phrasebook.read(texts(folder), packed());
    }

    /** File name → when it was changed last, and its size. */
    private static Map<String, String> stamps(Path folder) throws IOException {
        Map<String, String> stamps = new TreeMap<>();
        try (var files = Files.newDirectoryStream(folder, FILES)) {
            for (Path file : files) {
                stamps.put(file.getFileName().toString(), Files.getLastModifiedTime(file) + "/" + Files.size(file));
            }
        }
        return stamps;
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new HashMap<>();
        try (var files = Files.newDirectoryStream(folder, FILES)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                texts.put(name, Phrasebook.decode(name, Files.readAllBytes(file)));
            }
        }
        return texts;
    }

    /** The files on the class path. */
    private static Map<String, String> packed() throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:messages/" + FILES)) {
            String name = Objects.requireNonNull(file.getFilename());
            texts.put(name, Phrasebook.decode(name, file.getContentAsByteArray()));
        }
        return texts;
    }
}
