package nl.schuifaan.chat;

import com.mongodb.client.MongoCollection;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** When people may expect an answer, as the organisation has set it. */
@Component
public class AnswerTimes {

    private static final int DAYS = 2;

    private final MongoCollection<Document> organisation;

    AnswerTimes(MongoTemplate mongo) {
        organisation = mongo.getDb().getCollection("organisation");
    }

    /** Within how many days people get an answer; 2 unless it was set. */
    public int days() {
        return set("answerDays", Number.class).map(Number::intValue).filter(days -> days > 0).orElse(DAYS);
    }

    /** When somebody is there, in words; empty unless it was set. */
    public Optional<String> openingHours() {
        return set("openingHours", String.class).filter(hours -> !hours.isBlank());
    }

    private <T> Optional<T> set(String field, Class<T> type) {
        return Optional.ofNullable(organisation.find().first()).map(all -> all.get(field)).filter(type::isInstance)
                .map(type::cast);
    }
}
