package nl.schuifaan.poll;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schuifaan.id.ChatId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Who was invited to a poll, and how far they are: all that is kept on the person's side. It has no time, and goes when
 * the poll closes.
 */
@Component
class Invited {

    /** How far somebody is. */
    enum State { INVITED, BEGUN, ANSWERED, AWAY }

    /** Reasons for not having been there, as {@code Templates} asks for them. */
    private static final int REASONS = 7;

    private final MongoCollection<Document> invited;
    private final MongoCollection<Document> away;

    Invited(MongoTemplate mongo) {
        away = mongo.getDb().getCollection("away");
        invited = mongo.getDb().getCollection("invited");
        invited.createIndex(Indexes.ascending("poll", "state"));
        invited.createIndex(Indexes.ascending("contact"));
    }

    /** Those that are there already stay as they are. */
    void add(String poll, Collection<ChatId> contacts) {
        List<ChatId> shuffled = new ArrayList<>(contacts);
        Collections.shuffle(shuffled);
        List<UpdateOneModel<Document>> all = shuffled.stream().map(contact -> new UpdateOneModel<Document>(
                eq("_id", id(poll, contact)), combine(setOnInsert("poll", poll), setOnInsert("contact", contact),
                setOnInsert("state", State.INVITED.name()), setOnInsert("said", false)),
                new UpdateOptions().upsert(true))).toList();
        if (!all.isEmpty()) {
            invited.bulkWrite(all, new BulkWriteOptions().ordered(false));
        }
    }

    Optional<State> find(String poll, ChatId contact) {
        return Optional.ofNullable(invited.find(eq("_id", id(poll, contact))).first())
                .map(one -> State.valueOf(one.getString("state")));
    }

    /** Moves somebody on from one of these states, if they are in one. */
    void move(String poll, ChatId contact, List<State> from, State to) {
        invited.updateOne(and(eq("_id", id(poll, contact)),
                Filters.in("state", from.stream().map(State::name).toList())), set("state", to.name()));
    }

    /**
     * Counts a reason for not having been there, once a person. Beside the person stands only that they gave one: that
     * is written first, so that after a crash a reason may be missing, and none is counted twice.
     *
     * @param why from 1 to 7; 0 when they have not said
     */
    void away(String poll, ChatId contact, int why) {
        if (why < 1 || why > REASONS) {
            return;
        }
        Bson uncounted = and(ne("said", true), or(exists("why", false), eq("why", 0)));
        if (invited.updateOne(and(eq("_id", id(poll, contact)), eq("state", State.AWAY.name()), uncounted),
                set("said", true))
                .getModifiedCount() == 1) {
            away.updateOne(eq("_id", poll), inc("n" + why, 1), new UpdateOptions().upsert(true));
        }
    }

    List<ChatId> who(String poll, State... states) {
        List<ChatId> contacts = new ArrayList<>();
        List<String> names = Arrays.stream(states).map(State::name).toList();
        invited.find(and(eq("poll", poll), Filters.in("state", names)))
                .forEach(one -> contacts.add(new ChatId(one.getString("contact"))));
        return contacts;
    }

    /** All that are invited. */
    List<ChatId> in(String poll) {
        return who(poll, State.values());
    }

    Map<State, Integer> count(String poll) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        invited.find(eq("poll", poll))
                .forEach(one -> counts.merge(State.valueOf(one.getString("state")), 1, Integer::sum));
        return counts;
    }

    /** How many gave each reason for not having been there; the version before kept it beside the person. */
    List<Integer> reasons(String poll) {
        List<Integer> counts = new ArrayList<>();
        Document counted = away.find(eq("_id", poll)).first();
        for (int why = 1; why <= REASONS; why++) {
            counts.add(counted == null ? 0 : counted.getInteger("n" + why, 0));
        }
        invited.find(and(eq("poll", poll), eq("state", State.AWAY.name()))).forEach(one -> {
            int why = one.getInteger("why", 0);
            if (why > 0) {
                counts.set(why - 1, counts.get(why - 1) + 1);
            }
        });
        return counts;
    }

    /** Polls to which this person is invited. */
    List<Document> of(ChatId contact) {
        return invited.find(eq("contact", contact)).into(new ArrayList<>());
    }

    void forget(ChatId contact) {
        invited.deleteMany(eq("contact", contact));
    }

    List<ChatId> contacts() {
        return invited.distinct("contact", String.class).map(ChatId::new).into(new ArrayList<>());
    }

    void clear(String poll) {
        invited.deleteMany(eq("poll", poll));
        away.deleteOne(eq("_id", poll));
    }

    private static String id(String poll, ChatId contact) {
        return poll + "/" + contact;
    }
}
