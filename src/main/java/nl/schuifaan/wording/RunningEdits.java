package nl.schuifaan.wording;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.loop.Loop;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.SpokenTexts;
import org.springframework.stereotype.Component;

/** Puts what is edited into use: at once where it was edited, on the other instances within seconds. */
@Component
class RunningEdits extends Loop {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final EditStore store;
    private final Messages messages;
    private volatile long known = -1;
    private volatile Map<String, Map<String, Edit>> edits = Map.of();

    RunningEdits(EditStore store, Messages messages, SpokenTexts spoken) {
        super("edited texts", "edited texts are not looked for");
        this.store = store;
        this.messages = messages;
        spoken.hearOnly((language, key, then) -> {
            Edit edit = edits(language.code()).get(key);
            return edit == null || edit.saysAsAt(then);
        });
    }

    /** Before the first text is said. */
    @PostConstruct
    void begin() {
        try {
            look();
        } catch (RuntimeException failure) {
            failed(failure);
        }
    }

    @Override
    protected Duration round() {
        look();
        return BETWEEN_LOOKS;
    }

    /** Reads the edits anew if there were any since. */
    synchronized void look() {
        long changes = store.changes();
        if (changes == known) {
            return;
        }
        Map<String, Map<String, Edit>> read = new HashMap<>();
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (Edit edit : List.copyOf(store.all())) {
            read.computeIfAbsent(edit.language(), _ -> new HashMap<>()).put(edit.key(), edit);
            if (edit.text() != null) {
                texts.computeIfAbsent(edit.language(), _ -> new HashMap<>()).put(edit.key(), edit.text());
            }
        }
        messages.edit(texts);
        edits = read;
        known = changes;
    }

    /** What was changed in a language, by key. */
    Map<String, Edit> edits(String language) {
        return edits.getOrDefault(language, Map.of());
    }

    Map<String, Map<String, Edit>> edits() {
        return edits;
    }
}
