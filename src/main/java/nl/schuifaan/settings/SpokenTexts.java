package nl.schuifaan.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Texts that were spoken in, for who cannot read them: {@code messages/audio/nl/consent.sign-up.ogg} is Opus in an Ogg
 * file. They come from where the written texts come from, and may be added there while the application runs. One that
 * says what the text said before it was edited is not heard: until it is spoken in anew the text stands alone.
 */
@Component
public class SpokenTexts {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern PACKED = Pattern.compile(".*/audio/([a-z]+)/([a-z0-9.-]+)\\.ogg");

    private final @Nullable Path folder;
    private final Map<String, Map<String, Resource>> packed;
    private volatile Unchanged unchanged = (_, _, _) -> true;

    /** Tells a recording of what a text says now from one of what it said before. */
    @FunctionalInterface
    public interface Unchanged {

        /** @param spoken when it was spoken in; null for a recording that comes along with the text of the file */
        boolean since(Language language, String key, @Nullable Instant spoken);
    }

    @Autowired
    public SpokenTexts(Settings settings) {
        this(settings.messagesDir().orElse(null));
    }

    /** @param folder the one with the texts, or null for those that come with the application */
    public SpokenTexts(@Nullable Path folder) {
        this.folder = folder == null ? null : folder.resolve("audio");
        this.packed = folder == null ? packed() : Map.of();
    }

    /** Lets recordings be heard only of texts that this finds unchanged. */
    public void hearOnly(Unchanged texts) {
        unchanged = texts;
    }

    /** Whether it can be heard: there is a recording of what it says now. */
    public boolean has(Language language, String key) {
        return recorded(language, key) && unchanged.since(language, key, spoken(language, key));
    }

    /** Whether there is a recording, be it of what the text said before. */
    public boolean recorded(Language language, String key) {
        return folder == null ? packed(language).containsKey(key)
                : KEY.matcher(key).matches() && Files.isRegularFile(file(folder, language, key));
    }

    /** The sound of that text, or nothing where nobody has spoken it in. */
    public Optional<byte[]> find(Language language, String key) {
        if (!has(language, key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder == null
                    ? Objects.requireNonNull(packed(language).get(key)).getContentAsByteArray()
                    : Files.readAllBytes(file(folder, language, key)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private @Nullable Instant spoken(Language language, String key) {
        try {
            return folder == null ? null : Files.getLastModifiedTime(file(folder, language, key)).toInstant();
        } catch (IOException _) {
            return null;
        }
    }

    private static Path file(Path folder, Language language, String key) {
        return folder.resolve(language.code()).resolve(key + ".ogg");
    }

    private Map<String, Resource> packed(Language language) {
        return packed.getOrDefault(language.code(), Map.of());
    }

    /** By the code of the language, then by key. */
    private static Map<String, Map<String, Resource>> packed() {
        try {
            Map<String, Map<String, Resource>> files = new HashMap<>();
            for (Resource file
                    : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/audio/*/*.ogg")) {
                var match = PACKED.matcher(file.getURL().toString());
                if (match.matches()) {
                    files.computeIfAbsent(match.group(1), _ -> new HashMap<>()).put(match.group(2), file);
                }
            }
            return Map.copyOf(files);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
