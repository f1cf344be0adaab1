package nl.schuifaan.console;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.ClassPathResource;

/**
 * The texts of the console, {@code messages/console_<language>.properties}, {@code access_} and {@code report_}, as ICU
 * patterns with numbered values: {@code {0, plural, one {# plaats} other {# plaatsen}}}. What a language lacks is said
 * in Dutch. A file in {@code MESSAGES_DIR} goes before ours and may be changed while the application runs; one with a
 * mistake never takes the place of a good one.
 */
final class ConsoleTexts implements MessageSource {

    /** Dutch first: others fall back to it. */
    static final List<String> LANGUAGES = List.of("nl", "en", "tr");

    /** Files of each language: signing in, the door and the report have one of their own. A language may lack one. */
    private static final List<String> FILES = List.of("access", "console", "door", "report");

    private static final Logger log = LoggerFactory.getLogger(ConsoleTexts.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Patterns patterns = new Patterns();
    private final @Nullable Path folder;
    private Map<String, FileTime> stamps;
    private volatile Map<String, Map<String, String>> texts;
    private volatile long looked = System.nanoTime();

    /** @param folder where an organisation keeps texts of its own, if it does */
    ConsoleTexts(@Nullable Path folder) {
        this.folder = folder;
        stamps = stamps();
        texts = readAll();
    }

    @Override
    public @Nullable String getMessage(String code, Object @Nullable [] values, @Nullable String otherwise,
            @Nullable Locale locale) {
        String pattern = pattern(code, locale);
        return pattern == null ? otherwise : say(pattern, values, locale);
    }

    @Override
    public String getMessage(String code, Object @Nullable [] values, @Nullable Locale locale) {
        String text = getMessage(code, values, null, locale);
        if (text == null) {
            throw new NoSuchMessageException(code, Objects.requireNonNullElse(locale, Locale.ROOT));
        }
        return text;
    }

    @Override
    public String getMessage(MessageSourceResolvable asked, @Nullable Locale locale) {
        for (String code : Objects.requireNonNullElse(asked.getCodes(), new String[0])) {
            String text = getMessage(code, asked.getArguments(), null, locale);
            if (text != null) {
                return text;
            }
        }
        return Objects.requireNonNullElse(asked.getDefaultMessage(), "");
    }

    private @Nullable String pattern(String code, @Nullable Locale locale) {
        look();
        String own = locale == null ? null : texts.getOrDefault(locale.getLanguage(), Map.of()).get(code);
        return own != null ? own : texts.getOrDefault(LANGUAGES.getFirst(), Map.of()).get(code);
    }

    private String say(String pattern, Object @Nullable [] values, @Nullable Locale locale) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        return patterns.say(pattern, Objects.requireNonNullElse(locale, Locale.ROOT),
                Objects.requireNonNullElse(values, new Object[0]));
    }

    private void look() {
        if (folder != null && System.nanoTime() - looked > BETWEEN_LOOKS.toNanos()) {
            readAnew();
        }
    }

    private synchronized void readAnew() {
        looked = System.nanoTime();
        Map<String, FileTime> now = stamps();
        if (now.equals(stamps)) {
            return;
        }
        stamps = now;
        try {
            texts = readAll();
            log.info("Console texts read anew from {} files", now.size());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            log.warn("Console texts not read anew, the ones before stay: {}", e.getMessage());
        }
    }

    private Map<String, FileTime> stamps() {
        Map<String, FileTime> found = new HashMap<>();
        for (String name : LANGUAGES.stream().flatMap(ConsoleTexts::names).toList()) {
            Path file = folder == null ? null : folder.resolve(name);
            try {
                if (file != null && Files.isRegularFile(file)) {
                    found.put(name, Files.getLastModifiedTime(file));
                }
            } catch (IOException _) {
                // Gone between the two questions: as if it were not there.
            }
        }
        return found;
    }

    private Map<String, Map<String, String>> readAll() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (String language : LANGUAGES) {
            Map<String, String> read = new HashMap<>();
            names(language).forEach(name -> sources(name).forEach(text -> read.putAll(read(name, text))));
            all.put(language, read);
        }
        return all;
    }

    /** Ours, then that of the folder. */
    private List<String> sources(String name) {
        try {
            List<String> sources = new ArrayList<>();
            ClassPathResource ours = new ClassPathResource("messages/" + name);
            if (ours.exists()) {
                sources.add(ours.getContentAsString(StandardCharsets.UTF_8));
            }
            Path own = folder == null ? null : folder.resolve(name);
            if (own != null && Files.isRegularFile(own)) {
                sources.add(Files.readString(own));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** @throws IllegalArgumentException naming file and key, when a text is no pattern */
    static Map<String, String> read(String name, String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> read = new HashMap<>();
        properties.stringPropertyNames()
                .forEach(key -> read.put(key, checked(name, key, properties.getProperty(key).strip())));
        return read;
    }

    private static String checked(String name, String key, String pattern) {
        try {
            new MessageFormat(pattern, ULocale.ROOT);
            return pattern;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + key + " is not well written: " + e.getMessage(), e);
        }
    }

    private static Stream<String> names(String language) {
        return FILES.stream().map(file -> file + "_" + language + ".properties");
    }
}
