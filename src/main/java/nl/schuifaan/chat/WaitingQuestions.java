package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** How many people wait for an answer of a human, and since when. */
@Component
public class WaitingQuestions {

    private final MongoCollection<Document> questions;

    WaitingQuestions(MongoTemplate mongo) {
        questions = mongo.getDb().getCollection("questions");
    }

    public long count() {
        return questions.countDocuments(exists("answeredAt", false));
    }

    /** When the one that waits longest was asked. */
    public Optional<Instant> oldest() {
        return Optional.ofNullable(questions.find(exists("answeredAt", false)).projection(Projections.include("at"))
                .sort(ascending("at")).first()).map(question -> question.getDate("at").toInstant());
    }
}
