package nl.schuifaan.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that is kept of people, whichever feature keeps it: the one place where it is shown, forgotten and let go of. */
public class PersonalDataService {

    private static final Logger log = LoggerFactory.getLogger(PersonalDataService.class);

    private final Supplier<Stream<PersonalData>> features;
    private final Forgotten forgotten;
    private final MovableClock clock;

    PersonalDataService(Supplier<Stream<PersonalData>> features, Forgotten forgotten, MovableClock clock) {
        this.features = features;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    /** Everything that is kept of this chat's person, by collection: for nobody but themselves. */
    public Map<String, List<Document>> show(ChatId chat) {
        return together(feature -> feature.show(chat));
    }

    /** The same without anything of polls. */
    public Map<String, List<Document>> showToColleagues(ChatId chat) {
        return together(feature -> feature.showToColleagues(chat));
    }

    private Map<String, List<Document>> together(Function<PersonalData, Map<String, List<Document>>> of) {
        Map<String, List<Document>> all = new TreeMap<>();
        features.get().forEach(feature -> of.apply(feature).forEach((collection, documents) -> {
            if (!documents.isEmpty()) {
                all.put(collection, documents);
            }
        }));
        return all;
    }

    /**
     * Forgets this chat's person everywhere. Written down first, outside the store, so that a restored backup does not
     * bring them back.
     */
    public void forget(ChatId chat) {
        forgotten.add(chat, clock.instant());
        features.get().forEach(feature -> feature.forget(chat));
    }

    /** How long everything is kept. */
    public List<Term> terms() {
        return features.get().flatMap(feature -> feature.terms().stream()).toList();
    }

    /**
     * Lets go of what may no longer be kept. A feature that fails does not keep the others from it; it is asked again
     * in an hour.
     */
    void expire() {
        features.get().forEach(this::expire);
    }

    private void expire(PersonalData feature) {
        String name = feature.getClass().getSimpleName();
        try {
            int removed = feature.expire(clock.instant());
            if (removed > 0) {
                log.info("Retention: {} let go of something of {}", name, removed);
            }
        } catch (RuntimeException failure) {
            log.error("Retention: {} failed and is asked again in an hour", name, failure);
        }
    }

    /**
     * Forgets once more whoever is in the store as they were before they were forgotten: a backup has been put back.
     */
    void forgetRestored() {
        if (forgotten.isEmpty()) {
            return;
        }
        Set<ChatId> all = new HashSet<>();
        features.get().forEach(feature -> {
            Set<ChatId> again = restored(feature);
            again.forEach(feature::forgetRestored);
            all.addAll(again);
        });
        if (!all.isEmpty()) {
            log.warn("{} people who had been forgotten were in the store again, and are forgotten again", all.size());
        }
    }

    /** Chats of which it keeps something that is older than their being forgotten. */
    private Set<ChatId> restored(PersonalData feature) {
        Set<ChatId> again = new HashSet<>();
        feature.traces((chat, lastSeen) -> {
            if (forgotten.since(chat).filter(at -> !lastSeen.isAfter(at)).isPresent()) {
                again.add(chat);
            }
        });
        return again;
    }
}
