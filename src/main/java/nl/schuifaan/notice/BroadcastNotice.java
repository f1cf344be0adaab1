package nl.schuifaan.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schuifaan.chat.Addressee;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Broadcasts as notices. A row's detail is the language; the text stands in the broadcast alone until it is about to go
 * out.
 */
@Component
class BroadcastNotice implements NoticeKind {

    /** How old an audience may be that a row is compared with. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Reach reach;
    private final Deliveries rows;
    private final LoadingCache<String, Optional<Broadcast>> broadcasts;
    private final Cache<String, Set<ChatId>> audiences = Caffeine.newBuilder().maximumSize(5).expireAfterWrite(FRESH)
            .build();

    BroadcastNotice(Reach reach, Deliveries rows, MongoTemplate mongo) {
        this.reach = reach;
        this.rows = rows;
        broadcasts = Caffeine.newBuilder().maximumSize(20).expireAfterWrite(Duration.ofMinutes(1))
                .build(id -> Optional.ofNullable(mongo.findById(id, Broadcast.class)));
    }

    @Override
    public String kind() {
        return Broadcast.KIND;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        Broadcast broadcast = broadcasts.get(notice.id()).orElse(null);
        if (broadcast == null) {
            return List.of();
        }
        return broadcast.counted() ? rows.contacts(notice.id()).stream().map(contact -> new Recipient(contact, null))
                .toList() : reached(broadcast);
    }

    private List<Recipient> reached(Broadcast broadcast) {
        List<Recipient> recipients = new ArrayList<>();
        reach.each(broadcast.audience(), broadcast.texts().keySet(), (person, leftOut) -> {
            if (leftOut == null || broadcast.reminder() && leftOut.startsWith(Preview.NO_TEXT)) {
                recipients.add(new Recipient(person.id(), language(broadcast.audience(), person).code()));
            }
        });
        return recipients;
    }

    private static Language language(Audience audience, Addressee person) {
        String chosen = audience.language();
        return audience.kind() == Audience.Kind.ONESELF && chosen != null ? new Language(chosen) : person.language();
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        Broadcast broadcast = broadcasts.get(notice.id()).orElse(null);
        if (broadcast == null || broadcast.audience().ofGathering() && !audience(broadcast).contains(row.contact())) {
            return null;
        } else if (broadcast.reminder()) {
            return new Input.Reminded(notice.about());
        }
        Language language = new Language(row.detail() == null ? Language.DUTCH.code() : row.detail());
        String text = broadcast.text(language);
        return text == null ? null : new Input.Announced(text, language);
    }

    /** Who belongs to it now: whoever cancelled since its rows were made gets nothing. */
    private Set<ChatId> audience(Broadcast broadcast) {
        return audiences.get(broadcast.id(), _ ->
                reached(broadcast).stream().map(Recipient::contact).collect(Collectors.toUnmodifiableSet()));
    }
}
