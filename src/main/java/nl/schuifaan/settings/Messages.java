package nl.schuifaan.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.loop.Loop;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts in use. They come with the application, or from {@code MESSAGES_DIR}; in that folder they may be changed
 * while the application runs. A file with a mistake never takes the place of a good one.
 */
@Component
public class Messages extends Loop implements Supplier<Phrasebook>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Messages.class);
    private static final String FILES = "schuifaan_*.properties";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final @Nullable Path folder;
    private final Duration betweenLooks;
    private volatile Map<String, String> stamps;
    private volatile Map<String, String> seen = Map.of();
    private volatile Phrasebook files;
    private volatile Map<String, Map<String, String>> edits = Map.of();
    private volatile Phrasebook current;

    /** @throws StartupException naming file, line and reason when a text is not well written */
    @Autowired
    public Messages(Settings settings) {
        this(settings.messagesDir().orElse(null), BETWEEN_LOOKS);
    }

    /** @param folder where the files are, or null for those that come with the application */
    Messages(@Nullable Path folder, Duration betweenLooks) {
        super("messages", "texts are not read anew");
        this.folder = folder;
        this.betweenLooks = betweenLooks;
        try {
            stamps = folder == null ? Map.of() : stamps(folder);
            files = read(folder);
            current = files;
        } catch (IllegalArgumentException e) {
            throw new StartupException((folder == null ? "" : "MESSAGES_DIR: ") + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw new StartupException((folder == null ? "The texts" : "MESSAGES_DIR " + folder) + " cannot be read.",
                    e);
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

    /** The texts as they stand in the files, without what was edited since. */
    public Phrasebook files() {
        return files;
    }

    /** The files themselves, in the form in which they are in use: file name → its text. */
    public Map<String, String> sources() {
        try {
            Map<String, String> sources = new TreeMap<>(packed());
            if (folder != null) {
                sources.putAll(texts(folder));
            }
            return sources;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Lets these texts win over the files, from the next turn on, in place of any edits before.
     *
     * @param texts code of a language → key → text. One that does not go with the files any more is left out, and told
     *              in the log.
     */
    public synchronized void edit(Map<String, Map<String, String>> texts) {
        edits = texts;
        current = withEdits();
    }

    private Phrasebook withEdits() {
        Phrasebook base = files;
        try {
            return base.edited(edits);
        } catch (IllegalArgumentException _) {
            return base.edited(fitting(base, edits));
        }
    }

    private static Map<String, Map<String, String>> fitting(Phrasebook base, Map<String, Map<String, String>> edits) {
        Map<String, Map<String, String>> fitting = new HashMap<>();
        edits.forEach((language, texts) -> texts.forEach((key, text) -> {
            try {
                base.tried(new Language(language), key, text, Map.of());
                fitting.computeIfAbsent(language, _ -> new HashMap<>()).put(key, text);
            } catch (IllegalArgumentException mistake) {
                log.warn("Edited text left out, that of the file stays: {}", mistake.getMessage());
            }
        }));
        return fitting;
    }

    /** Looks for changes, if the texts are in a folder of their own. */
    @Override
    protected Duration round() {
        if (folder == null) {
            return DONE;
        }
        look(folder);
        return betweenLooks;
    }

    @Override
    public void close() {
        stop();
    }

    private void look(Path files) {
        try {
            Map<String, String> now = stamps(files);
            if (!now.equals(stamps) && isWritten(now)) {
                stamps = now;
                this.files = read(files);
                current = withEdits();
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

    /** Whether nothing changed since the look before: what does is perhaps still being written. */
    private boolean isWritten(Map<String, String> now) {
        boolean written = now.equals(seen);
        seen = now;
        return written;
    }

    private static Phrasebook read(@Nullable Path folder) throws IOException {
        try {
            return folder == null ? Phrasebook.read(packed()) : Phrasebook.read(texts(folder), packed());
        } catch (StackOverflowError _) {
            throw new IllegalArgumentException(
                    "in one of the texts a choice stands within a choice, too many times over");
        }
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
