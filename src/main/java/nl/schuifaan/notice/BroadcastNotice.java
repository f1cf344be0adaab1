package nl.schuifaan.notice;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.chat.People.Person;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Broadcasts as notices. A row's detail is the language; the text stands in the broadcast alone until it is about to go out. */
@Component
class BroadcastNotice implements NoticeKind {

    private final Reach reach;
    private final LoadingCache<String, Optional<Broadcast>> broadcasts;

    BroadcastNotice(Reach reach, MongoTemplate mongo) {
        this.reach = reach;
        broadcasts = Caffeine.newBuilder().maximumSize(20).expireAfterWrite(Duration.ofMinutes(1))
                .build(id -> Optional.ofNullable(mongo.findById(id, Broadcast.class)));
    }

    @Override
    public String kind() {
        return Broadcast.KIND;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        List<Recipient> recipients = new ArrayList<>();
        broadcasts.get(notice.id()).ifPresent(broadcast ->
                reach.each(broadcast.audience(), broadcast.texts().keySet(), (person, leftOut) -> {
                    if (leftOut == null) {
                        recipients.add(new Recipient(person.id(), language(broadcast.audience(), person).code()));
                    }
                }));
        return recipients;
    }

    private static Language language(Audience audience, Person person) {
        boolean test = audience.kind() == Audience.Kind.ONESELF && audience.language() != null;
        return test ? new Language(audience.language()) : person.language();
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        Language language = new Language(row.detail() == null ? Language.DUTCH.code() : row.detail());
        String text = broadcasts.get(notice.id()).map(broadcast -> broadcast.text(language)).orElse(null);
        return text == null ? null : new Input.Announced(text, language);
    }
}
