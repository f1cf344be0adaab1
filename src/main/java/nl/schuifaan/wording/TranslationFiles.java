package nl.schuifaan.wording;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.PropertiesWriter;
import nl.schuifaan.language.WrittenText;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.wording.Wordings.Change;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Texts on their way to a translator and back: as {@code .properties}, or as XLIFF 1.2. Nothing is taken in before
 * somebody has seen what would change.
 */
@Component
public class TranslationFiles {

    /** How long a preview waits for its button. */
    private static final Duration KEPT = Duration.ofHours(6);

    /** A file is no such file at all. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String reason) {
            super(reason);
        }
    }

    /**
     * What a file would change.
     *
     * @param check what is to be said of the new text; with a problem it is left out
     * @param was   the text now; null where the language has none
     */
    public record Difference(String key, @Nullable String was, String text, Check check) {}

    /** @param unknown keys that we do not have */
    public record Preview(String id, Language language, List<Difference> differences, List<String> unknown) {

        public long usable() {
            return differences.stream().filter(one -> one.check().problem() == null).count();
        }
    }

    private final Messages messages;
    private final Wordings wordings;
    private final RunningEdits running;
    private final MongoCollection<Document> imports;
    private final MovableClock clock;

    TranslationFiles(MongoTemplate mongo, Messages messages, Wordings wordings, RunningEdits running,
            MovableClock clock) {
        this.messages = messages;
        this.wordings = wordings;
        this.running = running;
        this.imports = mongo.getDb().getCollection("text-imports");
        this.clock = clock;
    }

    /**
     * The file of a language as it would be with all edits in it, so that it can go into {@code MESSAGES_DIR} or
     * {@code messages/}.
     */
    public String properties(Language language) {
        String name = "schuifaan_" + language.code() + ".properties";
        Map<String, String> texts = new LinkedHashMap<>();
        Set<String> settled = new TreeSet<>();
        running.edits(language.code()).forEach((key, edit) -> {
            if (edit.text() != null) {
                texts.put(key, edit.text());
            }
            if (edit.settled()) {
                settled.add(key);
            }
        });
        return PropertiesWriter.write(name, messages.sources().getOrDefault(name, ""), texts, settled);
    }

    /** The same as XLIFF 1.2 with Dutch as its source. */
    public String xliff(Language language) {
        Map<String, WrittenText> dutch = messages.current().written(Language.DUTCH);
        Map<String, XliffUnit> units = new LinkedHashMap<>();
        wordings.all(language, Map.of()).forEach((key, wording) -> {
            WrittenText source = dutch.get(key);
            units.put(key, new XliffUnit(source == null ? "" : source.text(), wording.text(), wording.review()));
        });
        return Xliff.write(language.code(), units);
    }

    /**
     * Reads a file and says what it would change.
     *
     * @param name its name, which for {@code .properties} tells the language
     */
    public Preview preview(String name, byte[] bytes) throws Unreadable {
        Map<String, String> texts = new LinkedHashMap<>();
        Language language = read(name, bytes, texts);
        if (!messages.current().speaks(language)) {
            throw new Unreadable(language.code());
        }
        Map<String, WrittenText> now = messages.current().written(language);
        List<Difference> differences = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        texts.forEach((key, text) -> {
            WrittenText was = now.get(key);
            if (!wordings.knows(key)) {
                unknown.add(key);
            } else if (was == null || !was.text().equals(text)) {
                differences.add(new Difference(key, was == null ? null
                        : was.text(), text, wordings.check(language, key, text, Map.of())));
            }
        });
        Preview preview = new Preview(UUID.randomUUID().toString(), language, differences, unknown);
        keep(preview);
        return preview;
    }

    private Language read(String name, byte[] bytes, Map<String, String> into) throws Unreadable {
        try {
            String text = Phrasebook.decode(name, bytes);
            if (name.endsWith(".properties")) {
                return Phrasebook.readTexts(name, text, into);
            }
            Map<String, XliffUnit> units = new LinkedHashMap<>();
            String language = Xliff.read(text, units);
            units.forEach((key, unit) -> into.put(key, String.valueOf(unit.text())));
            return new Language(language);
        } catch (IllegalArgumentException mistake) {
            throw new Unreadable(String.valueOf(mistake.getMessage()));
        }
    }

    private void keep(Preview preview) {
        imports.deleteMany(lte("at", Date.from(clock.instant().minus(KEPT))));
        imports.insertOne(new Document("_id", preview.id()).append("language", preview.language().code())
                .append("at", Date.from(clock.instant()))
                .append("texts", preview.differences().stream().filter(one -> one.check().problem() == null)
                        .map(one -> new Document("key", one.key()).append("was", one.was()).append("text", one.text()))
                        .toList()));
    }

    /**
     * Takes in what a preview showed, once. A text that changed since is left as it is.
     *
     * @return how many texts changed; empty when there is no such preview any more
     */
    public Optional<Integer> apply(String preview, String by) {
        Document kept = imports.findOneAndDelete(eq("_id", preview));
        if (kept == null) {
            return Optional.empty();
        }
        Language language = new Language(kept.getString("language"));
        Map<String, WrittenText> now = messages.current().written(language);
        int changed = 0;
        for (Document text : kept.getList("texts", Document.class, List.of())) {
            if (saved(language, text, now.get(text.getString("key")), by)) {
                changed++;
            }
        }
        return Optional.of(changed);
    }

    /** Unless somebody has changed it since it was looked at. */
    private boolean saved(Language language, Document text, @Nullable WrittenText was, String by) {
        String key = text.getString("key");
        boolean same = was == null ? text.getString("was") == null : was.text().equals(text.getString("was"));
        return same && wordings.save(language, key, text.getString("text"), by,
                wordings.edit(language, key).version()) == Change.DONE;
    }
}
