package nl.schuifaan.chat;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Booking;
import nl.schuifaan.conversation.Consent;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.example.MadeUp;
import nl.schuifaan.example.Neighbourhood;
import nl.schuifaan.example.Neighbourhood.Person;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.core.annotation.Order;

/** The chats of people who were made up, as they would be after such a year; and what some of them ask a human. */
@Order(2)
final class MadeUpChats implements MadeUp {

    /** Every third question of theirs has been answered. */
    private static final int ANSWERED = 3;

    private final Chats chats;
    private final HandoffQueue handoffQueue;
    private final MongoDatabase database;
    private final Addresses addresses;
    private final Messages messages;

    MadeUpChats(Chats chats, HandoffQueue handoffQueue, MongoDatabase database, Addresses addresses,
            Messages messages) {
        this.chats = chats;
        this.handoffQueue = handoffQueue;
        this.database = database;
        this.addresses = addresses;
        this.messages = messages;
    }

    @Override
    public boolean anyone() {
        return chats.collection().countDocuments() > 0;
    }

    @Override
    public void fill(Neighbourhood neighbourhood) {
        List<Chat> made = neighbourhood.people().stream().map(person -> chat(person, neighbourhood)).toList();
        chats.collection().insertMany(made);
        List<Person> asking = asking(made, neighbourhood);
        for (int i = 0; i < asking.size(); i++) {
            ask(asking.get(i), i, neighbourhood);
        }
    }

    /** As many as there are questions; half of them are signed up for something. */
    private static List<Person> asking(List<Chat> made, Neighbourhood neighbourhood) {
        Set<ChatId> coming = made.stream().filter(chat -> chat.contact() != null
                && !chat.contact().bookings().isEmpty()).map(Chat::id)
                .collect(Collectors.toSet());
        int all = neighbourhood.questions().size();
        List<Person> people = neighbourhood.some(neighbourhood.people().size());
        return Stream.concat(people.stream().filter(one -> coming.contains(one.id())).limit(all / 2),
                people.stream().filter(one -> !coming.contains(one.id()))).limit(all).toList();
    }

    private void ask(Person person, int number, Neighbourhood neighbourhood) {
        Instant at = neighbourhood.now().minus(Duration.ofMinutes(35 + 400L * number));
        handoffQueue.ask(person.id(), BOOKING + number, neighbourhood.questions().get(number), null, at);
        if (number % ANSWERED == ANSWERED - 1) {
            database.getCollection("questions").updateOne(in("chat", List.of(person.id())),
                    Updates.set(HandoffQueue.ANSWERED, Date.from(at.plus(Duration.ofHours(1)))));
        }
    }

    private Chat chat(Person person, Neighbourhood neighbourhood) {
        LocalDateTime now = MovableClock.local(neighbourhood.now());
        Instant last = neighbourhood.now().minus(Duration.ofHours(2 + neighbourhood.chance(24 * 90)));
        List<Booking> bookings = neighbourhood.visits().stream()
                .filter(visit -> visit.person().equals(person) && visit.ends().plusDays(Contact.DAYS_KEPT).isAfter(now))
                .map(visit -> new Booking(visit.booking(), visit.gathering(), visit.adults(), visit.children(),
                Booking.Who.oneself(person.name()), visit.ends()).at(visit.position())).toList();
        Contact contact = new Contact(person.language(), bookings.isEmpty() ? null
                : person.name(), false, false, 0, null,
                consents(person, !bookings.isEmpty(), MovableClock.local(last),
                neighbourhood), List.of(), bookings);
        return new Chat(person.id(), person.channel(), addresses.encrypt(person.address()), 1, false, contact,
                Conversation.rest(contact), List.of(), List.of(), null, last, null);
    }

    /** Whoever has no sign-up any more is kept for what they agreed to be invited to. */
    private List<Consent> consents(Person person, boolean signedUp, LocalDateTime at, Neighbourhood neighbourhood) {
        List<Consent> consents = new ArrayList<>();
        if (signedUp) {
            consents.add(consent(Consent.Purpose.SIGN_UP, "consent.sign-up", person, at));
        }
        if (!signedUp || neighbourhood.chance(2) == 0) {
            consents.add(consent(Consent.Purpose.INVITATIONS, "consent.invitations", person, at));
        }
        return consents;
    }

    private Consent consent(Consent.Purpose purpose, String key, Person person, LocalDateTime at) {
        Phrasebook book = messages.current();
        Medium medium = person.channel().equals("simulator") ? Medium.BUTTONS : Medium.NUMBERS;
        return new Consent(purpose, at, medium, person.language(), book.version(key, person.language()));
    }

    @Override
    public void remove(Neighbourhood neighbourhood) {
        List<ChatId> ids = neighbourhood.people().stream().map(Person::id).toList();
        chats.collection().deleteMany(in("_id", ids));
        ids.forEach(handoffQueue::forget);
        database.getCollection("rows", Document.class).deleteMany(in("contact", ids));
    }
}
