package nl.schuifaan.gathering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.id.BookingId;
import org.bson.Document;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Counts what each chat has in ledgers from before that was counted, when the application starts. */
@Component
class LedgerUpgrade implements SmartInitializingSingleton {

    private final MongoTemplate mongo;

    LedgerUpgrade(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mongo.execute(Gathering.COLLECTION, ledgers -> {
            for (Document found
                    : ledgers.find(and(exists("bookings"), exists("perChat", false))).into(new ArrayList<>())) {
                Document perChat = perChat(mongo.getConverter().read(Ledger.class, found));
                ledgers.updateOne(and(eq("_id", found.get("_id")), exists("perChat", false)), set("perChat", perChat));
            }
            return null;
        });
    }

    private static Document perChat(Ledger ledger) {
        Document perChat = new Document();
        ledger.bookings().forEach((key, party) -> {
            if (!party.contact().isEmpty()) {
                Document share = (Document) perChat.computeIfAbsent(Ledger.key(party.contact()),
                        _ -> new Document("people", 0).append("over", new ArrayList<String>()));
                count(share, Ledger.booking(key), party);
            }
        });
        return perChat;
    }

    private static void count(Document share, BookingId booking, Ledger.Party party) {
        if (party.state().over()) {
            List<String> over = new ArrayList<>(share.getList("over", String.class));
            over.add(booking.text());
            share.put("over", over);
        } else {
            share.put("people", share.getInteger("people") + party.seats());
        }
    }
}
