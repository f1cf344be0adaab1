package nl.schuifaan.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.SmsText;
import nl.schuifaan.language.WrittenText;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.Durable;
import nl.schuifaan.wording.Edit.Earlier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every text in every language, and the way to change one: checked, with what it was before, and in use at once. */
@Component
public class Wordings {

    /** What became of a change. */
    public enum Change {
        DONE,
        /** It breaks a rule of {@link Check}, and was not taken up. */
        REFUSED,
        /** Somebody else changed it meanwhile; theirs stays. */
        OVERTAKEN
    }

    private static final int EARLIER_KEPT = 20;

    private final Messages messages;
    private final EditStore store;
    private final RunningEdits running;
    private final Durable durable;
    private final MovableClock clock;

    Wordings(Messages messages, EditStore store, RunningEdits running, Durable durable, MovableClock clock) {
        this.messages = messages;
        this.store = store;
        this.running = running;
        this.durable = durable;
        this.clock = clock;
    }

    public List<Language> languages() {
        return messages.current().languages();
    }

    public boolean rightToLeft(Language language) {
        return messages.current().rightToLeft(language);
    }

    /** Whether there is such a text: in Dutch, or as a shorter wording of one. */
    public boolean knows(String key) {
        Map<String, WrittenText> dutch = messages.current().written(Language.DUTCH);
        return dutch.containsKey(key) || key.endsWith(".sms")
                && dutch.containsKey(key.substring(0, key.length() - ".sms".length()));
    }

    /**
     * How a text stands, without a look at how it is shown.
     *
     * @param fallsBack whether it is said in Dutch, as the language lacks it
     */
    public record Standing(String key, boolean fallsBack, boolean review, boolean edited) {}

    /** How all texts of a language stand. */
    public List<Standing> standings(Language language) {
        Map<String, WrittenText> dutch = messages.current().written(Language.DUTCH);
        Map<String, WrittenText> own = messages.current().written(language);
        Map<String, WrittenText> files = messages.files().written(language);
        Map<String, Edit> edits = running.edits(language.code());
        return keys(own, dutch).stream()
                .map(key -> standing(language, key, own.get(key), files.get(key), edits.get(key))).toList();
    }

    private static Standing standing(Language language, String key, @Nullable WrittenText own,
            @Nullable WrittenText file, @Nullable Edit edit) {
        boolean edited = own != null && (file == null || !file.text().equals(own.text()));
        boolean asked = file != null && file.review() || edited && !language.equals(Language.DUTCH);
        return new Standing(key, own == null, asked && (edit == null || !edit.settled()), edited);
    }

    private static List<String> keys(Map<String, WrittenText> own, Map<String, WrittenText> dutch) {
        List<String> keys = new ArrayList<>(dutch.keySet());
        own.keySet().stream().filter(key -> !dutch.containsKey(key)).forEach(keys::add);
        keys.removeIf(key -> !own.containsKey(key) && key.endsWith(".sms"));
        return keys;
    }

    /**
     * All texts of one language, by key.
     *
     * @param examples values by the name of the argument
     */
    public Map<String, Wording> all(Language language, Map<String, String> examples) {
        return all(language, examples, _ -> true);
    }

    /** The same for those keys alone that are wanted. */
    public Map<String, Wording> all(Language language, Map<String, String> examples, Predicate<String> wanted) {
        Phrasebook book = messages.current();
        Map<String, WrittenText> dutch = book.written(Language.DUTCH);
        Map<String, WrittenText> own = book.written(language);
        Map<String, WrittenText> files = messages.files().written(language);
        Map<String, Edit> edits = running.edits(language.code());
        Map<String, Wording> all = new LinkedHashMap<>();
        keys(own, dutch).stream().filter(wanted).forEach(key -> all.put(key, wording(book, language, own.get(key),
                dutch.get(key), standing(language, key, own.get(key), files.get(key), edits.get(key)), examples)));
        return all;
    }

    private static Wording wording(Phrasebook book, Language language, @Nullable WrittenText own,
            @Nullable WrittenText dutch, Standing standing, Map<String, String> examples) {
        String text = own != null ? own.text() : dutch != null ? dutch.text() : "";
        String shown = book.tried(own == null ? Language.DUTCH : language, standing.key(), text, examples);
        return new Wording(language.code(), book.rightToLeft(own == null ? Language.DUTCH : language), standing.key(),
                own == null ? null : own.text(), shown, standing.review(), standing.edited(), SmsText.of(shown));
    }

    /** What is to be said of a text before it is used. */
    public Check check(Language language, String key, String text, Map<String, String> examples) {
        return Checks.check(messages.current(), language, key, text.replace("\r\n", "\n"), examples);
    }

    /** What was changed of a text. */
    public Edit edit(Language language, String key) {
        return store.find(language.code(), key);
    }

    /** What the file says, without any edit; null where the language has no such text. */
    public @Nullable String ofFile(Language language, String key) {
        WrittenText text = messages.files().written(language).get(key);
        return text == null ? null : text.text();
    }

    /**
     * Says something else from now on.
     *
     * @param by   id of the colleague, or empty
     * @param seen version of the edit that they had before them; 0 when there was none
     */
    public Change save(Language language, String key, String text, String by, long seen) {
        String tidy = text.replace("\r\n", "\n").strip();
        if (check(language, key, tidy, Map.of()).problem() != null) {
            return Change.REFUSED;
        }
        return write(language, key, tidy.equals(ofFile(language, key)) ? null : tidy, false, by, seen);
    }

    /** The same for words of a native reader, which nobody has to look at again. */
    Change saveSettled(Language language, String key, String text, String by) {
        String tidy = text.replace("\r\n", "\n").strip();
        if (check(language, key, tidy, Map.of()).problem() != null) {
            return Change.REFUSED;
        }
        return write(language, key, tidy.equals(ofFile(language, key)) ? null
                : tidy, true, by, edit(language, key).version());
    }

    /** Puts back what a text was once; that is a change like any other, and can be put back too. */
    public Change putBack(Language language, String key, int earlier, String by, long seen) {
        List<Earlier> history = edit(language, key).earlier();
        if (earlier < 0 || earlier >= history.size()) {
            return Change.OVERTAKEN;
        }
        String text = history.get(earlier).text();
        return text == null ? toFile(language, key, by, seen) : save(language, key, text, by, seen);
    }

    /** Says what the file says again. */
    public Change toFile(Language language, String key, String by, long seen) {
        return write(language, key, null, false, by, seen);
    }

    /** Notes that a native reader found it right as it is. */
    public void settle(Language language, String key, String by) {
        Edit edit = edit(language, key);
        if (!edit.settled()) {
            write(language, key, edit.text(), true, by, edit.version());
        }
    }

    private Change write(Language language, String key, @Nullable String text, boolean settled, String by, long seen) {
        Edit before = edit(language, key);
        if (before.version() != seen) {
            return Change.OVERTAKEN;
        }
        List<Earlier> earlier = new ArrayList<>(before.earlier());
        if (!Objects.equals(before.text(), text)) {
            earlier.addFirst(new Earlier(before.text(), by, clock.instant()));
        }
        boolean written = store.write(new Edit(language.code(), key, text, settled, seen + 1,
                List.copyOf(earlier.subList(0, Math.min(EARLIER_KEPT, earlier.size())))));
        durable.commit();
        running.look();
        return written ? Change.DONE : Change.OVERTAKEN;
    }
}
