package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import org.jspecify.annotations.Nullable;

/** A person and Schuifaan, one turn after the other, with a ledger that grants as long as seats are free. */
final class Chat {

    static final Phrasebook PHRASEBOOK = OurMessages.phrasebook();
    static final Conversation CONVERSATION = new Conversation(PHRASEBOOK);

    final Medium medium;
    Contact contact = Contact.UNKNOWN;
    Step step = Conversation.BEGINNING;
    LocalDateTime now = LocalDateTime.of(2026, 11, 24, 10, 0);
    @Nullable LocalDateTime lastSeen;
    @Nullable Language hint;
    List<Listing> programme = new ArrayList<>(Gatherings.ALL);
    final List<Questionnaire> polls = new ArrayList<>();
    final List<Listing> calledOff = new ArrayList<>();

    /** What the last turn, and the turns that followed from it, set in motion. */
    final List<Effect> effects = new ArrayList<>();
    private Outcome next = Outcome.GRANTED;
    private int free;
    private int inputs;

    private Chat(Medium medium) {
        this.medium = medium;
    }

    static Chat telegram() {
        return new Chat(Medium.BUTTONS);
    }

    static Chat sms() {
        return new Chat(Medium.NUMBERS);
    }

    /** Someone who has chosen Dutch already. */
    Chat inDutch() {
        contact = contact.speaking(Language.DUTCH);
        step = new Home.Menu(null);
        return this;
    }

    /** The next requests for seats are answered so. */
    Chat ledger(Outcome outcome, int free) {
        next = outcome;
        this.free = free;
        return this;
    }

    Chat types(String text) {
        return gets(new Input.Said(text));
    }

    Chat opens(String payload) {
        return gets(new Input.Opened(payload));
    }

    /** Signs up Karim, with another adult and a child, for the gathering LAAK1, up to the summary. */
    Chat toTheSummary() {
        return opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").presses("adults:LAAK1:2")
                .presses("children:LAAK1:1").types("Karim");
    }

    /** Presses a button that the last message has. */
    Chat presses(String token) {
        assertThat(tokens()).contains(token);
        return gets(new Input.Pressed(token));
    }

    /** Presses the button under some message of long ago. */
    Chat pressesOld(String token) {
        return gets(new Input.Pressed(token));
    }

    Chat sends(Input.Kind kind) {
        return gets(new Input.Sent(kind));
    }

    Chat later(int hours) {
        now = now.plusHours(hours);
        return this;
    }

    Chat gets(Input input) {
        effects.clear();
        turn(input);
        return this;
    }

    private void turn(Input input) {
        Situation situation = new Situation(now, medium, hint, programme, lastSeen, List.copyOf(polls),
                ContactPoint.UNNAMED, List.copyOf(calledOff));
        Decision decision = CONVERSATION.advance(situation, contact, step, input);
        contact = decision.contact();
        step = decision.step();
        lastSeen = now;
        String id = "t" + ++inputs + "/";
        for (int i = 0; i < decision.effects().size(); i++) {
            effects.add(decision.effects().get(i));
            ask(decision.effects().get(i), id + i);
        }
    }

    private void ask(Effect effect, String id) {
        switch (effect) {
            case Effect.TakeSeats(GatheringCode gathering, int _, int _) -> decided(new BookingId(id), gathering, next);
            case Effect.WaitForSeats(GatheringCode gathering, int _, int _) ->
                    decided(new BookingId(id), gathering, Outcome.WAITING);
            case Effect.ChangeSeats(GatheringCode gathering, BookingId booking, int _, int _) ->
                    decided(booking, gathering, next);
            default -> { }
        }
    }

    private void decided(BookingId booking, GatheringCode gathering, Outcome outcome) {
        turn(new Input.SeatsDecided(booking, gathering, outcome, outcome == Outcome.WAITING ? 2 : 0, free));
    }

    /** The last message, or null if there was none in this turn. */
    Effect.@Nullable Say said() {
        Effect.Say last = null;
        for (Effect effect : effects) {
            last = effect instanceof Effect.Say say ? say : last;
        }
        return last;
    }

    /** Keys of what was said last, in order. */
    List<String> keys() {
        Effect.Say said = said();
        return said == null ? List.of() : said.text().stream().map(Phrase::key).toList();
    }

    /** Tokens of what can be chosen under the last message. */
    List<String> tokens() {
        Effect.Say said = said();
        return said == null ? List.of() : said.choices().stream().map(choice -> choice.token().wire()).toList();
    }

    /** What was said last, in words, as the person reads it. */
    String words() {
        Effect.Say said = said();
        assertThat(said).isNotNull();
        Phrasebook.Form form = medium == Medium.NUMBERS ? Phrasebook.Form.SHORT : Phrasebook.Form.FULL;
        StringBuilder words = new StringBuilder();
        said.text().forEach(phrase -> words.append(PHRASEBOOK.say(phrase, contact.spoken(), form)).append('\n'));
        int n = 0;
        for (Choice choice : said.choices()) {
            words.append(++n).append(' ').append(PHRASEBOOK.say(choice.label(), contact.spoken(), form)).append('\n');
        }
        return words.toString();
    }

    boolean isQuiet() {
        return effects.isEmpty();
    }

    <E extends Effect> E only(Class<E> kind) {
        List<E> found = effects.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    boolean none(Class<? extends Effect> kind) {
        return effects.stream().noneMatch(kind::isInstance);
    }
}
