package nl.schuifaan.wording;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.logging.Outage;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.SpokenTexts;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts what is edited into use: at once where it was edited, on the other instances within seconds. */
@Component
class RunningEdits implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Outage OUTAGE = new Outage(LoggerFactory.getLogger(RunningEdits.class),
            "edited texts are not looked for");

    private final EditStore store;
    private final Messages messages;
    private final Thread watch = Thread.ofVirtual().name("edited texts").unstarted(this::keepLooking);
    private volatile long known = -1;
    private volatile Map<String, Map<String, Edit>> edits = Map.of();

    RunningEdits(EditStore store, Messages messages, SpokenTexts spoken) {
        this.store = store;
        this.messages = messages;
        spoken.hearOnly((language, key, then) -> {
            Edit edit = edits(language.code()).get(key);
            return edit == null || edit.saysAsAt(then);
        });
    }

    @PostConstruct
    void begin() {
        OUTAGE.tried(this::look);
        watch.start();
    }

    @Override
    public void close() {
        watch.interrupt();
    }

    private void keepLooking() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(BETWEEN_LOOKS);
                OUTAGE.tried(this::look);
            } catch (InterruptedException _) {
                return;
            }
        }
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
