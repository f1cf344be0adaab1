package nl.schuifaan.evening;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.Party;
import nl.schuifaan.gathering.Bookings.State;
import nl.schuifaan.language.Language;
import nl.schuifaan.privacy.Addresses;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Put together of the ledger, of what people's own chats remember, and of what a colleague wrote down. */
@Component
class StoredGuestList implements GuestList {

    private static final Document NOTHING = new Document();

    private final MongoTemplate mongo;
    private final Bookings bookings;
    private final Addresses addresses;

    StoredGuestList(MongoTemplate mongo, Bookings bookings, Addresses addresses) {
        this.mongo = mongo;
        this.bookings = bookings;
        this.addresses = addresses;
    }

    @Override
    public List<Expected> of(String gathering) {
        List<Party> parties = bookings.of(gathering).stream().filter(party -> party.state() == State.GRANTED)
                .sorted(Comparator.comparing(Party::booking)).toList();
        Map<String, Document> chats = new HashMap<>();
        mongo.getDb().getCollection("chats")
                .find(in("_id", parties.stream().map(Party::contact).filter(it -> !it.isEmpty()).distinct().toList()))
                .projection(Projections.include("contact.name", "contact.language", "contact.bookings"))
                .forEach(chat -> chats.put(chat.getString("_id"), chat.get("contact", NOTHING)));
        Map<String, Document> guests = new HashMap<>();
        mongo.getDb().getCollection("guests").find(eq("gathering", gathering))
                .forEach(guest -> guests.put(guest.getString("_id"), guest));
        return parties.stream().map(party -> guests.containsKey(party.booking())
                ? written(party, guests.get(party.booking()))
                : remembered(party, chats.getOrDefault(party.contact(), NOTHING))).toList();
    }

    private static Expected remembered(Party party, Document contact) {
        Document booking = contact.getList("bookings", Document.class, List.of()).stream()
                .filter(one -> party.booking().equals(one.getString("id"))).findFirst().orElse(NOTHING);
        String name = booking.getString("name");
        String own = contact.getString("name");
        String language = booking.getString("language");
        return new Expected(party.booking(), party.contact(),
                name == null && booking.getBoolean("self", true) ? own : name, party.adults(), party.children(),
                language(language == null ? contact.getString("language") : language),
                wishes(booking.getList("wishes", String.class, List.of()).stream()), booking.getString("allergy"));
    }

    private Expected written(Party party, Document guest) {
        String[] wishes = guest.containsKey("wishes") ? clear(guest, "wishes").split("\n", 2) : new String[] {""};
        return new Expected(party.booking(), guest.get("chat", ""), clear(guest, "name"), party.adults(),
                party.children(), language(guest.getString("language")), wishes(Arrays.stream(wishes[0].split(","))),
                wishes.length < 2 || wishes[1].isBlank() ? null : wishes[1]);
    }

    private static Language language(@Nullable String code) {
        return code == null ? Language.DUTCH : new Language(code);
    }

    private static List<Wish> wishes(Stream<String> names) {
        List<String> known = names.map(String::strip).toList();
        return Arrays.stream(Wish.values()).filter(wish -> known.contains(wish.name())).toList();
    }

    private String clear(Document guest, String field) {
        return addresses.decrypt(guest.get(field, Binary.class).getData());
    }
}
