package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Answers that colleagues use again. They hold nothing of anyone who asked. */
@Component
public class SavedAnswers {

    private final MongoCollection<Document> answers;

    SavedAnswers(MongoTemplate mongo) {
        answers = mongo.getDb().getCollection("saved-answers");
    }

    public List<SavedAnswer> list() {
        return answers.find().sort(ascending("title")).map(SavedAnswers::read).into(new ArrayList<>());
    }

    public Optional<SavedAnswer> find(String id) {
        return Optional.ofNullable(answers.find(eq("_id", id)).map(SavedAnswers::read).first());
    }

    /** Keeps it, in the place of one with the same id. */
    public void keep(SavedAnswer saved) {
        answers.replaceOne(eq("_id", saved.id()), new Document("_id", saved.id()).append("title", saved.title())
                .append("texts", new Document(new TreeMap<>(saved.texts()))), new ReplaceOptions().upsert(true));
    }

    public void remove(String id) {
        answers.deleteOne(eq("_id", id));
    }

    private static SavedAnswer read(Document saved) {
        Map<String, String> texts = new TreeMap<>();
        saved.get("texts", new Document()).forEach((language, text) -> texts.put(language, String.valueOf(text)));
        return new SavedAnswer(saved.getString("_id"), saved.getString("title"), texts);
    }
}
