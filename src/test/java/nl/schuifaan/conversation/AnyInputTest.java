package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Draft.Needs;
import nl.schuifaan.conversation.Draft.Whom;
import nl.schuifaan.conversation.Input.Kind;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;
import org.jspecify.annotations.Nullable;

/** Whatever comes in, wherever the chat stands: an answer or the agreed quiet, and a state from which it goes on. */
class AnyInputTest {

    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);
    private static final String LONG_ID = "telegram-0123456789-0123456789-012345678/9";

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
        for (Step step : STEPS) {
            Decision decision = Chat.CONVERSATION.advance(situation, contact, step, input);
            if (decision.effects().isEmpty() && !mayBeQuiet(contact, decision, input)) {
                throw new AssertionError("no answer to %s in %s".formatted(input, step));
            }
        }
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
        return new Situation(NOW, medium, null, Gatherings.ALL, hours < 0 ? null
                : NOW.minusHours(hours), List.of(Polls.AFTER, Polls.BEFORE));
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
        if (!(effect instanceof Effect.Say(List<Phrase> text, List<Choice> choices, boolean _, String _))) {
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
        return Arbitraries.of(STEPS);
    }

    static final List<Step> STEPS = new ArrayList<>();

    static {
        Step signing = new SignUp.Adults(Draft.of("LAAK1"));
        for (Step before : List.of(new Home.Menu(null), signing, new FirstContact.New())) {
            STEPS.addAll(List.of(new NoticeDialogue.Reminder("LAAK1", false, before),
                    new NoticeDialogue.Reminder("LAAK1", true, before),
                    new NoticeDialogue.Reminder("GONE1", false, before), new NoticeDialogue.Coming("a1/0", before),
                    new NoticeDialogue.Offer("a1/0", before),
                    new NoticeDialogue.Offer("none", before),
                    new NoticeDialogue.Reminder("LAAK1", true, before, NOW, "FULL1"),
                    new NoticeDialogue.Which("LAAK1", "GONE1", before),
                    new NoticeDialogue.Sure("a1/0", new NoticeDialogue.Reminder("LAAK1", false, before)),
                    new NoticeDialogue.ListClosed("LAAK1", before),
                    new NoticeDialogue.Lapsed("LAAK1", before), new NoticeDialogue.Lapsed("GONE1", before),
                    new NoticeDialogue.CalledOff(NOW, "Buurthuis", before), new OptOut.Sure(null, before),
                    new OptOut.Sure("a1/0", before),
                    new Handoff.Passed(NOW, before), new Handoff.Passed(NOW.minusDays(2), before)));
        }
        STEPS.addAll(List.of(new FirstContact.New(), new FirstContact.Greeted(null), new FirstContact.Greeted("LAAK1"),
                new FirstContact.Greeted("NONE9"), new WhatsOn.Programme(0), new WhatsOn.Programme(1),
                new WhatsOn.Programme(999),
                new WhatsOn.Page("LAAK1"), new WhatsOn.Page("GONE1"), new SignUp.Asked("LAAK1"), new SignUp.In("a1/0"),
                new SignUp.In("none"), new MySignUps.Shown(null), new MySignUps.Which(null), new MySignUps.One("a1/0"),
                new MySignUps.One(LONG_ID), new MySignUps.One("none"), new MySignUps.Cancelled("LAAK1", null, null),
                new MySignUps.Sure("a1/0", null), new MySignUps.Sure("none", null),
                new MySignUps.Cancelled("GONE1", null, null), new Personal.Data(null), new Personal.Forgetting(null),
                new Personal.Inviting(null),
                new Home.Menu(null), new Home.Languages(null), new Home.Help(null), new Handoff.Wanted(null),
                new Handoff.Called(null), new FacilitatorDialogue.Leading("GONE1", null),
                new FacilitatorDialogue.Asking("LAAK1", 0, null), new FacilitatorDialogue.Asking("GONE1", 9, null)));
        for (String poll : List.of("LAAK1.after", "LAAK2.before", "GONE1.after")) {
            STEPS.addAll(List.of(new PollDialogue.Asking(poll, 0, null),
                    new PollDialogue.Asking(poll, 3, drafts().getFirst()), new PollDialogue.Asking(poll, 4, null),
                    new PollDialogue.Asking(poll, 77, null), new PollDialogue.Quote("LAAK1.after", 4, null),
                    new PollDialogue.Check(poll, drafts().getFirst()),
                    new PollDialogue.Away(poll, null), new PollDialogue.Thanked(poll, null)));
        }
        for (Draft draft : drafts()) {
            STEPS.addAll(List.of(new SignUp.Women(draft), new SignUp.Adults(draft), new SignUp.Children(draft),
                    new SignUp.Group(draft, 12), new SignUp.ForWhom(draft), new SignUp.Name(draft),
                    new SignUp.NameSure(draft, "Zain"), new SignUp.Speaks(draft),
                    new SignUp.NeedSomething(draft), new SignUp.KeepWishes(draft), new SignUp.Wishes(draft),
                    new SignUp.Check(draft),
                    new SignUp.ReadMore(draft), new SignUp.Correcting(draft), new Allergy.Which(draft),
                    new Interpreter.Which(draft),
                    new SignUp.Full(draft, 1), new SignUp.Left(draft), new Home.Menu(draft),
                    new Home.Languages(draft), new Home.Help(draft), new Handoff.Wanted(draft),
                    new Handoff.Called(draft), new Personal.Data(draft),
                    new Personal.Forgetting(draft), new Personal.Inviting(draft), new MySignUps.Shown(draft),
                    new MySignUps.Which(draft),
                    new MySignUps.One("a1/0", draft), new MySignUps.Cancelled("LAAK1", draft, draft),
                    new MySignUps.Sure("a1/0", draft), new TableMix.Age("LAAK1", draft),
                    new TableMix.District("LAAK1", draft), new FacilitatorDialogue.Leading("LAAK1", draft),
                    new FacilitatorDialogue.Asking("LAAK1", 2, draft)));
        }
    }

    private static List<Draft> drafts() {
        Draft begun = Draft.of("LAAK1");
        Draft counted = begun.withPeople(2, 1);
        Draft other = counted.forWhom(Whom.OTHER).withName("Berîvan").speaking("ku");
        Draft wished = other.withNeeds(Needs.KEPT).toggle(Wish.HALAL);
        return List.of(begun, Draft.of("WOMEN1"), Draft.of("FULL1").withPeople(3, 0),
                Draft.of("GONE1").withPeople(1, 0), counted,
                counted.forWhom(Whom.ME).withName("Karim").withNeeds(Needs.NONE), other, wished,
                wished.withNeeds(Needs.CHOSEN),
                other.inDetail(), Draft.changing(booking("a1/0")), Draft.changing(booking("a1/0")).withPeople(4, 0));
    }

    static Booking booking(String id) {
        return new Booking(id, "LAAK1", 2, 0, "Karim", true, null, List.of(), 0, Gatherings.LAAK1.end());
    }

    @Provide
    Arbitrary<Contact> contacts() {
        Contact dutch = Contact.UNKNOWN.speaking(Language.DUTCH);
        Contact signedUp = dutch.named("Karim")
                .agreed(new Consent(Consent.Purpose.SIGN_UP, NOW, Medium.BUTTONS, Language.DUTCH, "x#1"))
                .with(booking("a1/0")).with(booking(LONG_ID));
        Contact arabic = Contact.UNKNOWN.speaking(new Language("ar"));
        return Arbitraries.of(Contact.UNKNOWN, dutch, arabic, signedUp, signedUp.stopped(true), dutch.missed(2),
                dutch.missed(3),
                signedUp.asking(Draft.of("LAAK1").withPeople(2, 0)),
                signedUp.asking(Draft.changing(booking("a1/0")).withPeople(3, 1)),
                signedUp.with(booking("a1/0").at(2)),
                signedUp.with(booking("a1/0").at(2).offered(NOW.plusHours(3), 1)),
                signedUp.with(booking("a1/0").at(2).offered(NOW.plusHours(3))),
                dutch.unreachable(true), Contact.UNKNOWN.stopped(true));
    }

    @Provide
    Arbitrary<List<Input>> conversations() {
        return inputs().list().ofMinSize(2).ofMaxSize(25);
    }

    @Provide
    Arbitrary<Input> inputs() {
        return Arbitraries.oneOf(texts().map(Input.Said::new), tokens().map(Input.Pressed::new),
                tokens().map(Input.Pressed::new),
                Arbitraries.of("", "g-LAAK1", "p-X", "g-WOMEN1_p-X", "g-_p-", "_", "g-NONE9").map(Input.Opened::new),
                texts().map(Input.Opened::new), texts().map(Input.Pressed::new),
                Arbitraries.of(Kind.values()).map(Input.Sent::new),
                texts().map(text -> new Input.Captioned(Kind.PICTURE, text)),
                texts().flatMap(text -> tokens().map(token -> new Input.Replied(text, List.of(token)))),
                Arbitraries.of("LAAK1.after", "LAAK2.before", "GONE1.after")
                .flatMap(poll -> Arbitraries.of(new Input.PollClosed(poll),
                        new Input.PollOver(poll), new Input.Polled(poll, false, 0), new Input.Polled(poll, true, 3),
                        new Input.Polled(poll, true, 99))),
                Arbitraries.of(new Input.Blocked(), new Input.Unblocked(), new Input.OptedOut(), new Input.OptedIn()),
                texts().map(text -> new Input.Announced("Kom eten! " + text, Language.DUTCH)),
                texts().map(text -> new Input.Answered("Ja hoor! " + text)),
                Arbitraries.of(new Input.Led("", null, "", null), new Input.Briefed("LAAK1", "Tafel 4"),
                        new Input.Led("LAAK1", NOW.plusDays(2), "Buurthuis Laak", new Language("tr")),
                        new Input.AskedAfterwards("LAAK1"), new Input.AskedToMix("LAAK1"),
                        new Input.Opened("t-abcdefgh"),
                        new Input.Said("T-abcdefgh"), new Input.Said("wij zijn met 6, er mist er 1")),
                Arbitraries.of("LAAK1", "FULL1", "GONE1")
                .flatMap(gathering -> Arbitraries.of("a1/0", "none", LONG_ID).flatMap(id ->
                        Arbitraries.of(new Input.Reminded(gathering), new Input.Moved(gathering),
                        new Input.CalledOff(gathering, NOW, "Buurthuis"),
                                new Input.Offered(gathering, id, NOW.plusHours(4)), new Input.Lapsed(gathering, id),
                                new Input.OfferedFewer(gathering, id, 1, NOW.plusHours(4)),
                                new Input.WaitingClosed(gathering),
                                new Input.FewerDecided(id, gathering, Outcome.GRANTED, 1, 0),
                                new Input.FewerDecided(id, gathering, Outcome.WAITING, 0, 0)))),
                Arbitraries.of(Outcome.values())
                .flatMap(outcome -> Arbitraries.of("a1/0", "t9/0", LONG_ID).flatMap(id ->
                        Arbitraries.of("LAAK1", "FULL1", "GONE1", "")
                        .flatMap(gathering -> Arbitraries.integers().map(n ->
                                new Input.SeatsDecided(id, gathering, outcome, n, n))))));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.strings().all().ofMaxLength(60)),
                Tuple.of(4, Arbitraries.strings().withChars("\u202E\u2066\u2069\u200F\u0000\n\t😀👍🏽‍ /")
                .ofMaxLength(20)),
                Tuple.of(1, Arbitraries.strings().all().ofMinLength(9_000).ofMaxLength(10_000)
                .edgeCases(edges -> edges.none())),
                Tuple.of(12, Arbitraries.of("", " ", "0", "1", "2", "3", "10", "11", "99", "100", "١٢", "-1", "1.5",
                "ja", "nee", "evet", "نعم", "erê",
                        "بەڵێ", "👍", "stop", "start", "menu", "terug", "taal", "hulp", "mens", "afzeggen", "overslaan",
                        "weet niet",
                        "mijn gegevens", "vergeet mij", "LAAK1", "laak1 tr", "ik wil LAAK1", "GONE77", "Karim",
                        "türkçe", "AR",
                        "hallo", "merhaba", "dank u wel", "شكرا", "/start", "/start g-LAAK1", "/stop", "/help@Bot", "/",
                        "Klaar", "Ja, klopt", "Ja")));
    }

    /** Buttons of every dialogue, with right and wrong ends. */
    private static Arbitrary<String> tokens() {
        return Arbitraries.of("menu", "back", "continue", "languages", "language", "help", "human", "start", "mine",
                "booking", "cancel",
                "change", "calendar", "pass", "data", "forget", "invitations", "programme", "gathering", "sign-up",
                "other",
                "women", "adults",
                "children", "group", "whom", "skip-name", "speaks", "skip-speaks", "needs", "keep", "wish", "wished",
                "confirm", "wait",
                "fewer", "detail", "again", "read-more", "drop", "come", "going", "cant", "accept", "decline",
                "accept-fewer", "keep-waiting",
                "unknown",
                "poll", "skip-poll", "poll-quote", "poll-away", "poll-why", "skip-poll-why", "poll-send",
                "poll-discard", "complete", "skip-sentence",
                "mix-age", "mix-district", "skip-mix", "skip-mix-district", "answer")
                .flatMap(verb ->
                Arbitraries.of("", ":", ":LAAK1", ":LAAK1:2", ":LAAK1:11", ":LAAK1:yes", ":LAAK1:other", ":LAAK1:HALAL",
                        ":WOMEN1", ":FULL1", ":GONE1:3", ":a1/0", ":" + LONG_ID, ":none", ":yes", ":no", ":ar", ":zz",
                        ":0", ":1", ":999",
                        ":99999999999", ":LAAK1.after:0:1", ":LAAK1.after:4", ":LAAK2.before:1:9", ":LAAK1.after:2:x",
                        ":allergy:skip", ":LAAK1:-3", ":LAAK1:x:y:z").map(end -> verb + end));
    }
}
