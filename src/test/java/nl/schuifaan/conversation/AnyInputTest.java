package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import nl.schuifaan.conversation.Input.Kind;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever comes in, wherever the chat stands: an answer or the agreed quiet, and a state from which it goes on. */
class AnyInputTest {

    /** Sentences that say what to type, where there is nothing to choose; what a human answers stands alone. */
    private static final Set<String> WAYS_ON = Set.of("sign-up.people", "sign-up.people.other", "sign-up.children-of",
            "in.cancel", "human.ask",
            "human.when",
            "cancelled.undo-by-code", "stopped.start", "announced.out", "announced.text", "forget.done",
            "sign-up.name.me", "sign-up.name.other", "programme.ask", "thanks",
            "mine.calendar.here", "in.already", "facilitator.count", "facilitator.counted",
            "facilitator.counted.missing",
            "facilitator.counted.all", "stopped.way-back", "human.passed", "poll.people", "poll.seven",
            "read-more.privacy", "read-more.brief");

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void gets_an_answer_or_the_agreed_quiet_and_leaves_a_sound_chat(
            @ForAll("steps") Step step, @ForAll("contacts") Contact contact, @ForAll Medium medium,
            @ForAll("inputs") Input input, @ForAll("hoursAgo") int hours) {
        Decision decision = turn(step, contact, medium, input, hours);
        decision.effects().stream().filter(Effect.Say.class::isInstance).map(Effect.Say.class::cast)
                .forEach(say -> say.choices().forEach(choice -> press(decision, choice, medium)));
    }

    /** Each of ten thousand at each step there is, several million turns; what is said in them is looked at above. */
    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void has_an_answer_at_every_step(@ForAll("inputs") Input input, @ForAll("contacts") Contact contact,
            @ForAll Medium medium) {
        Situation situation = situation(medium, 0);
        for (Step step : AnyStep.ALL) {
            Decision decision = Chat.CONVERSATION.advance(situation, contact, step, input);
            if (decision.effects().isEmpty() && !mayBeQuiet(contact, decision, input)) {
                throw new AssertionError("no answer to %s in %s".formatted(input, step));
            }
        }
    }

    /** A step that joins the permits of {@link Step} is tried as well. */
    @Test
    void each_step_there_is_is_tried() {
        Set<Class<?>> tried = AnyStep.ALL.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(leaves(Step.class).filter(step -> !tried.contains(step))).as("not in AnyStep").isEmpty();
        assertThat(leaves(Step.class)).hasSizeGreaterThan(50);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(AnyInputTest::leaves)
                : Stream.of(type);
    }

    /** Whatever is offered is understood. */
    private static void press(Decision offered, Choice choice, Medium medium) {
        Decision decision = turn(offered.step(), offered.contact(), medium, new Input.Pressed(choice.token().wire()),
                0);
        for (Effect effect : decision.effects()) {
            if (effect instanceof Effect.Say say) {
                assertThat(say.text()).as("%s in %s", choice, offered.step()).extracting(Phrase::key)
                        .doesNotContain("outdated");
            }
        }
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void and_so_does_all_that_follows(@ForAll Medium medium, @ForAll("conversations") List<Input> inputs) {
        Step step = Conversation.BEGINNING;
        Contact contact = Contact.UNKNOWN;
        for (Input input : inputs) {
            Decision decision = turn(step, contact, medium, input, 0);
            step = decision.step();
            contact = decision.contact();
        }
    }

    private static Decision turn(Step step, Contact contact, Medium medium, Input input, int hours) {
        Decision decision = Chat.CONVERSATION.advance(situation(medium, hours), contact, step, input);
        assertThat(decision.effects()).as("after %s in %s", input, step).satisfies(
                effects -> assertThat(!effects.isEmpty() || mayBeQuiet(contact, decision, input)).isTrue());
        decision.effects().forEach(effect -> checkEffect(effect, decision.contact(), medium));
        checkContact(decision.contact());
        assertThat(rebuilt((Record) decision.step())).isEqualTo(decision.step());
        assertThat(rebuilt(decision.contact())).isEqualTo(decision.contact());
        assertThat(rebuilt((Record) input)).isEqualTo(input);
        return decision;
    }

    static Situation situation(Medium medium, int hours) {
        return new Situation(AnyStep.NOW, medium, null, Gatherings.ALL, hours < 0 ? null
                : AnyStep.NOW.minusHours(hours), List.of(Polls.AFTER, Polls.BEFORE));
    }

    private static boolean mayBeQuiet(Contact before, Decision after, Input input) {
        return switch (input) {
            case Input.Said(String text) -> before.stopped() || before.misses() >= Handoff.MOST_MISSES - 1
                    || SignUpName.reaction(text.strip());
            case Input.Replied(String text, List<String> _) -> mayBeQuiet(before, after, new Input.Said(text));
            case Input.Captioned(Kind _, String text) -> mayBeQuiet(before, after, new Input.Said(text));
            case Input.Sent _ -> before.stopped() || before.misses() >= Handoff.MOST_MISSES - 1;
            case Input.Pressed(String token) -> before.stopped() || onceIsEnough(ButtonToken.parse(token));
            case Input.Announced _, Input.Answered _ -> before.stopped();
            case Input.Opened _ -> false;
            case Input.SeatsDecided _, Input.FewerDecided _, Input.Blocked _, Input.Unblocked _, Input.OptedOut _,
                    Input.OptedIn _,
                 Input.Polled _, Input.PollClosed _, Input.PollOver _ -> true;
            case Input.Led _ -> before.stopped();
            case Input.Briefed _, Input.AskedAfterwards _, Input.AskedToMix _, Input.Reminded _, Input.Moved _,
                    Input.CalledOff _,
                    Input.Offered _, Input.Lapsed _, Input.OfferedFewer _, Input.WaitingClosed _ -> false;
        };
    }

    /** Pressed twice within seconds it is taken once. */
    private static boolean onceIsEnough(ButtonToken token) {
        return token instanceof ButtonToken.Confirm || token instanceof ButtonToken.Wait
                || token instanceof ButtonToken.CancelSure;
    }

    private static void checkEffect(Effect effect, Contact contact, Medium medium) {
        if (!(effect instanceof Effect.Say(List<Phrase> text, List<Choice> choices, boolean _, GatheringCode _))) {
            assertThat(rebuilt((Record) effect)).isEqualTo(effect);
            return;
        }
        assertThat(text).isNotEmpty();
        assertThat(choices.isEmpty() ? text.stream().anyMatch(phrase -> WAYS_ON.contains(phrase.key())) : true)
                .as("a way on from %s", text).isTrue();
        assertThat(choices).hasSizeLessThanOrEqualTo(10);
        assertThat(choices).extracting(Choice::token).doesNotHaveDuplicates();
        Form form = medium == Medium.NUMBERS ? Form.SHORT : Form.FULL;
        for (Choice choice : choices) {
            assertThat(choice.token().wire().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
            checkWords(choice.label(), contact, form);
        }
        text.forEach(phrase -> checkWords(phrase, contact, form));
    }

    private static void checkWords(Phrase phrase, Contact contact, Form form) {
        String words = Chat.PHRASEBOOK.say(phrase, contact.spoken(), form);
        // What an organiser wrote in a broadcast may hold any sign.
        boolean ours = !phrase.key().startsWith("announced.");
        assertThat(words).isNotBlank().doesNotContain("[" + phrase.key());
        assertThat(ours && words.contains("{")).as(words).isFalse();
    }

    /** Nothing is known of a person that they did not agree to. */
    private static void checkContact(Contact contact) {
        if (contact.name() != null || !contact.bookings().isEmpty()) {
            assertThat(contact.agreedTo(Consent.Purpose.SIGN_UP)).isTrue();
        }
        for (Draft draft : contact.asked()) {
            assertThat(contact.agreedTo(Consent.Purpose.SIGN_UP)).isTrue();
            assertThat(draft.wishes().isEmpty() || contact.agreedTo(Consent.Purpose.WISHES)).isTrue();
        }
        for (Booking booking : contact.bookings()) {
            assertThat(booking.wishes().isEmpty() || contact.agreedTo(Consent.Purpose.WISHES)).isTrue();
            assertThat(booking.adults()).isBetween(1, SignUp.PARTY_LIMIT);
            assertThat(booking.people()).isBetween(1, SignUp.PARTY_LIMIT);
        }
    }

    /** The same, put together afresh from its parts, as the store does; fails on a part that cannot be stored. */
    private static Record rebuilt(Record record) {
        try {
            RecordComponent[] parts = record.getClass().getRecordComponents();
            Object[] values = new Object[parts.length];
            Class<?>[] types = new Class<?>[parts.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i].getAccessor().setAccessible(true);
                types[i] = parts[i].getType();
                values[i] = value(parts[i].getAccessor().invoke(record));
            }
            var constructor = record.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Language language -> new Language(language.code());
            case Record nested -> rebuilt(nested);
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(one -> copy.add(value(one)));
                yield copy;
            }
            default -> {
                assertThat(value)
                        .isInstanceOfAny(String.class, Integer.class, Boolean.class, Enum.class, LocalDateTime.class);
                yield value;
            }
        };
    }

    @Provide
    Arbitrary<Integer> hoursAgo() {
        return Arbitraries.of(-1, 0, 0, 2, 30);
    }

    @Provide
    Arbitrary<Step> steps() {
        return Arbitraries.of(AnyStep.ALL);
    }

    @Provide
    Arbitrary<Contact> contacts() {
        Contact dutch = Contact.UNKNOWN.speaking(Language.DUTCH);
        Contact signedUp = dutch.named("Karim")
                .agreed(new Consent(Consent.Purpose.SIGN_UP, AnyStep.NOW, Medium.BUTTONS, Language.DUTCH, "x#1"))
                .with(AnyStep.booking("a1/0")).with(AnyStep.booking(AnyStep.LONG_ID));
        Contact arabic = Contact.UNKNOWN.speaking(new Language("ar"));
        return Arbitraries.of(Contact.UNKNOWN, dutch, arabic, signedUp, signedUp.stopped(true), dutch.missed(2),
                dutch.missed(3),
                signedUp.asking(Draft.of(LAAK1).withPeople(2, 0)),
                signedUp.asking(Draft.changing(AnyStep.booking("a1/0")).withPeople(3, 1)),
                signedUp.with(AnyStep.booking("a1/0").at(2)),
                signedUp.with(AnyStep.booking("a1/0").at(2).offered(AnyStep.NOW.plusHours(3), 1)),
                signedUp.with(AnyStep.booking("a1/0").at(2).offered(AnyStep.NOW.plusHours(3))),
                dutch.unreachable(true), Contact.UNKNOWN.stopped(true));
    }

    @Provide
    Arbitrary<List<Input>> conversations() {
        return AnyInput.inputs().list().ofMinSize(2).ofMaxSize(25);
    }

    @Provide
    Arbitrary<Input> inputs() {
        return AnyInput.inputs();
    }
}
