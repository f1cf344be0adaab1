package nl.schuifaan.notice;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.schuifaan.channel.RenderedMessage;
import nl.schuifaan.chat.People;
import nl.schuifaan.conversation.Booking;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.conversation.Situation;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.Party;
import nl.schuifaan.gathering.Programme;
import nl.schuifaan.gathering.Slot;
import nl.schuifaan.gathering.Venue;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.notice.Preview.Arriving;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/** What people would be told if a gathering were moved or called off: the conversation says it, and nothing is done. */
@Component
public class ChangePreviews {

    private final Bookings bookings;
    private final People people;
    private final Programme programme;
    private final Supplier<Phrasebook> phrasebook;
    private final Previews previews;
    private final MovableClock clock;

    ChangePreviews(Bookings bookings, People people, Programme programme, Supplier<Phrasebook> phrasebook,
            Previews previews, MovableClock clock) {
        this.bookings = bookings;
        this.people = people;
        this.programme = programme;
        this.phrasebook = phrasebook;
        this.previews = previews;
        this.clock = clock;
    }

    /**
     * What would be told.
     *
     * @param people    how many chats get it
     * @param leftOut   how many do not, by reason
     * @param unchatted parties without a chat: somebody has to ring them
     * @param texts     in each language of the chat; of one that nobody speaks, with 0 people
     * @param begins    when it begins to go out, never in quiet hours
     */
    public record Told(int people, Map<String, Integer> leftOut, int unchatted, List<Arriving> texts,
            Instant begins) {}

    /** The same for a gathering that residents see. What it is told of is what it is now. */
    public Told moved(GatheringCode gathering, Slot slot, Venue venue) {
        LocalDateTime now = clock.local();
        Listing before = programme.upcoming(now).stream().filter(it -> it.code().equals(gathering)).findFirst()
                .orElse(null);
        if (before == null) {
            return told(gathering, (_, _) -> Optional.empty());
        }
        Listing moved = at(before, slot, venue);
        return told(gathering, (language, medium) -> said(new Situation(now, medium, null, List.of(moved), now),
                someone(language, before), new Input.Moved(gathering)));
    }

    public Told calledOff(GatheringCode gathering) {
        LocalDateTime now = clock.local();
        return bookings.find(gathering).map(it -> told(gathering, (language, medium) -> {
            LocalDateTime start = MovableClock.local(it.start());
            return said(new Situation(now, medium, null, List.of(), now),
                    someone(language, gathering, MovableClock.local(it.end())),
                    new Input.CalledOff(gathering, start, it.place()));
        })).orElseGet(() -> told(gathering, (_, _) -> Optional.empty()));
    }

    /** How it is said in a language. */
    @FunctionalInterface
    private interface Saying {
        Optional<Effect.Say> in(Language language, Medium medium);
    }

    private Told told(GatheringCode gathering, Saying saying) {
        Map<String, Integer> leftOut = new TreeMap<>();
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        people.each(bookings.contacts(gathering, Party::live), person -> {
            if (person.stopped() || person.blocked()) {
                leftOut.merge(person.stopped() ? "stop" : "blocked", 1, Integer::sum);
            } else {
                counts.computeIfAbsent(person.language().code(), _ -> new LinkedHashMap<>())
                        .merge(person.channel(), 1, Integer::sum);
            }
        });
        int all = counts.values().stream().flatMap(each -> each.values().stream()).mapToInt(Integer::intValue).sum();
        int unchatted = (int) bookings.of(gathering).stream()
                .filter(party -> party.live() && party.contact() == null).count();
        return new Told(all, leftOut, unchatted, texts(saying, counts), previews.begins(null));
    }

    private List<Arriving> texts(Saying saying, Map<String, Map<String, Integer>> counts) {
        List<Arriving> texts = new ArrayList<>();
        for (Language language : phrasebook.get().languages()) {
            counts.getOrDefault(language.code(), Map.of("telegram", 0)).forEach((channel, count) -> {
                Medium medium = Previews.medium(channel);
                saying.in(language, medium).map(say -> RenderedMessage.of(say, language, medium, phrasebook.get()))
                        .ifPresent(it -> texts.add(previews.arriving(language, channel, count, it)));
            });
        }
        return texts;
    }

    private static Listing at(Listing it, Slot slot, Venue venue) {
        return it.at(slot.start(), slot.end(), venue.place(), venue.address());
    }

    private static Contact someone(Language language, Listing before) {
        return someone(language, before.code(), before.end());
    }

    /** Somebody made up who comes alone. */
    private static Contact someone(Language language, GatheringCode gathering, LocalDateTime ends) {
        return new Contact(language, null, false, false, 0, null, List.of(), List.of(),
                List.of(new Booking(new BookingId("x/0"), gathering, 1, 0, Booking.Who.oneself(null), ends)));
    }

    private Optional<Effect.Say> said(Situation situation, Contact someone, Input input) {
        return new Conversation(phrasebook.get())
                .advance(situation, someone, Conversation.rest(someone), input).effects().stream()
                .filter(Effect.Say.class::isInstance).map(Effect.Say.class::cast).findFirst();
    }
}
