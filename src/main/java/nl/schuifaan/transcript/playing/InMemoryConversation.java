package nl.schuifaan.transcript.playing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.schuifaan.channel.ButtonPress;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.RenderedMessage;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Decision;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.conversation.Situation;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.gathering.ShippedProgramme;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * The conversation by itself: no store, no channel, its own clock. What it says is what the whole of Schuifaan says.
 */
public final class InMemoryConversation implements Confidant {

    private static final Effect.Say DATA = new Effect.Say(List.of(Phrase.of("data.file")), List.of(), true, null);

    private static final Effect.Say PASS = new Effect.Say(List.of(Phrase.of("pass.here")), List.of(), true, null);

    private final Phrasebook words;
    private final Conversation conversation;
    private final Medium medium;
    private final SeatsInMemory seats;
    private final UnaryOperator<Kept> between;
    private final Map<String, Kept> chats = new HashMap<>();
    private final Map<String, List<String>> keys = new HashMap<>();
    private final Set<String> waiting = new HashSet<>();
    private LocalDateTime now;

    /** @param between is given what is kept after each line, and tells what is found before the next */
    InMemoryConversation(Phrasebook words, Medium medium, SeatsInMemory seats, LocalDateTime start,
            UnaryOperator<Kept> between) {
        this.words = words;
        this.conversation = new Conversation(words);
        this.medium = medium;
        this.seats = seats;
        this.between = between;
        this.now = start;
    }

    /** For this transcript: the shipped programme, put up on the day it begins. */
    public static InMemoryConversation of(Transcript script, Medium medium, Phrasebook words,
            UnaryOperator<Kept> between) {
        SeatsInMemory seats = new SeatsInMemory(
                ShippedProgramme.putUpOn(script.programme()), script.taken(), script.start());
        return new InMemoryConversation(words, medium, seats, script.start(), between);
    }

    @Override
    public Kept kept(String person) {
        return chats.getOrDefault(person, Kept.NOTHING);
    }

    @Override
    public List<String> keys(String person) {
        return keys.getOrDefault(person, List.of());
    }

    @Override
    public List<Listing> programme() {
        return seats.upcoming(now);
    }

    @Override
    public Decision wouldDecide(String person, Input input) {
        Kept kept = kept(person);
        return conversation.advance(situation(kept, null), kept.contact(), kept.step(), input);
    }

    private Situation situation(Kept kept, @Nullable Language device) {
        return new Situation(now, medium, device, seats.upcoming(now), kept.last());
    }

    @Override
    public List<Outgoing> hear(String person, String id, Input input, @Nullable Language device,
            @Nullable String message) {
        Deque<Waiting> mailbox = new ArrayDeque<>(List.of(new Waiting(id, input, device, message)));
        List<Outgoing> said = new ArrayList<>();
        while (!mailbox.isEmpty()) {
            turn(person, mailbox.pop(), mailbox, said);
        }
        chats.computeIfPresent(person, (_, kept) -> between.apply(kept));
        return said;
    }

    private record Waiting(String id, Input input, @Nullable Language device, @Nullable String message) {}

    private void turn(String person, Waiting turn, Deque<Waiting> mailbox, List<Outgoing> said) {
        Kept kept = kept(person);
        Decision decision = conversation.advance(situation(kept, turn.device), kept.contact(), kept.step(),
                ButtonPress.meant(turn.input));
        chats.put(person, new Kept(decision.contact(), decision.step(), now));
        Language language = RenderedMessage.language(decision.contact().language(), turn.device, words);
        String replaces = ButtonPress.replaced(turn.input, turn.message);
        List<Waiting> answers = new ArrayList<>();
        for (int i = 0; i < decision.effects().size(); i++) {
            Effect effect = decision.effects().get(i);
            Effect.Say say = switch (effect) {
                case Effect.Say own -> own;
                case Effect.ShowData() -> DATA;
                case Effect.ShowPass _ -> PASS;
                case Effect.Action action -> {
                    carryOut(person, action, turn.id + "/" + i, answers);
                    yield null;
                }
            };
            if (say != null) {
                said.add(outgoing(person, say, language, say.milestone() ? null : replaces));
                replaces = null;
            }
        }
        answers.reversed().forEach(mailbox::push);
    }

    private Outgoing outgoing(String person, Effect.Say say, Language language, @Nullable String replaces) {
        if (say != DATA) {
            keys.put(person, say.text().stream().map(Phrase::key).toList());
        }
        RenderedMessage spoken = RenderedMessage.of(say, language, medium, words);
        String file = say == DATA ? "schuifaan.json" : say.calendar() == null ? null
                : say.calendar().text().toLowerCase(Locale.ROOT) + ".ics";
        return new Outgoing(person, language, spoken.text(), spoken.choices(), file == null ? null
                : new Outgoing.Attachment(file, "text/plain", file.getBytes(StandardCharsets.UTF_8), null), replaces);
    }

    private void carryOut(String person, Effect.Action effect, String id, List<Waiting> answers) {
        Input answer = switch (effect) {
            case Effect.TakeSeats(GatheringCode gathering, int adults, int children) ->
                    seats.take(new BookingId(id), null, gathering, adults, children);
            case Effect.WaitForSeats(GatheringCode gathering, int adults, int children) ->
                    seats.waitFor(new BookingId(id), null, gathering, adults, children);
            case Effect.ChangeSeats(GatheringCode gathering, BookingId booking, int adults, int children) ->
                    seats.change(id, gathering, booking, adults, children);
            case Effect.AcceptOffer(GatheringCode gathering, BookingId booking) -> seats.accept(gathering, booking);
            case Effect.AcceptFewer(GatheringCode gathering, BookingId booking, int people) ->
                    seats.acceptFewer(gathering, booking, people);
            case Effect.KeepWaiting(GatheringCode gathering, BookingId booking) -> {
                seats.keepWaiting(gathering, booking);
                yield null;
            }
            case Effect.GiveBackSeats(GatheringCode gathering, BookingId booking) -> {
                seats.giveBack(gathering, booking);
                yield null;
            }
            case Effect.CallHuman _ -> {
                waiting.add(person);
                yield null;
            }
            case Effect.LeadTable _ -> new Input.Led(null, null, "", null);
            case Effect.CountTable _, Effect.KeepSentence _, Effect.KeepMix _, Effect.CountPartner _,
                    Effect.CountOpened _, Effect.Forget _, Effect.LeaveUnsaid _, Effect.PollEffect _ -> null;
        };
        if (answer != null) {
            answers.add(new Waiting(id + "=", answer, null, null));
        }
    }

    /** Time goes by; whoever agreed to nothing is forgotten after a day, unless they wait for an answer. */
    @Override
    public List<Outgoing> happen(Transcript.Happening happening) {
        now = switch (happening) {
            case Transcript.Later(Duration time) -> now.plus(time);
            case Transcript.Until(LocalDateTime time, boolean _) -> time;
            case Transcript.Moves _, Transcript.CallsOff _, Transcript.Announces _, Transcript.Attended _ ->
                    throw new IllegalArgumentException("nobody would be told of it");
        };
        seats.now(now);
        chats.replaceAll((person, kept) -> idle(kept) && !waiting.contains(person) ? forgotten(kept.contact()) : kept);
        return List.of();
    }

    private boolean idle(Kept kept) {
        return kept.contact().consents().isEmpty() && kept.contact().bookings().isEmpty()
                && kept.last() != null && !kept.last().isAfter(now.minusDays(1));
    }

    private static Kept forgotten(Contact contact) {
        return contact.stopped()
                ? new Kept(new Contact(null, null, true, false, 0, null, List.of(), List.of(), List.of()),
                Conversation.BEGINNING, null) : Kept.NOTHING;
    }
}
