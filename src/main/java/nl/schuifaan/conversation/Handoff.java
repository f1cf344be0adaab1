package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Truncate;
import org.jspecify.annotations.Nullable;

/**
 * Reaching a person of the organisation: because one asks for it, sends what only a person can take in, or is not
 * understood.
 */
final class Handoff {

    sealed interface At extends Step {
        @Override
        default Screen screen(TurnContext here) {
            return Handoff.screen(here, this);
        }
    }

    /** What do you want to ask? */
    @StoredAs("human.wanted")
    record Wanted(@Nullable Draft draft) implements At {
        @Override
        public @Nullable Decision inOwnWords(TurnContext here, TypedText typed) {
            return typed.polite() || typed.words().isEmpty() ? null : asked(here.understood(), typed.words());
        }

        @Override
        public StepTrait trait() {
            return StepTrait.SENTENCE;
        }
    }

    @StoredAs("human.called")
    record Called(@Nullable Draft draft) implements At {}

    /**
     * Too much was not understood, and a human was called.
     *
     * @param told when the way back was said last
     * @param at   where the chat stands meanwhile
     */
    @StoredAs("human.passed")
    record Passed(LocalDateTime told, Step at) implements At {
        Passed {
            at = at == null ? Ways.menu(null) : at;
        }

        @Override
        public Screen screen(TurnContext here) {
            return at.screen(here);
        }

        @Override
        public @Nullable Draft draft() {
            return at.draft();
        }

        @Override
        public Step before() {
            return at.before();
        }

        @Override
        public Step back(TurnContext here) {
            return at.back(here);
        }

        @Override
        public Step withoutDraft(Contact contact) {
            return new Passed(told, at.withoutDraft(contact));
        }

        @Override
        public Step closed(String poll) {
            return new Passed(told, at.closed(poll));
        }

        @Override
        public StepTrait trait() {
            return at.trait();
        }
    }

    /** After so many messages in a row that were not understood we are quiet: the other may be a robot too. */
    static final int MOST_MISSES = 3;

    /** In characters; what is longer is cut. */
    private static final int LONGEST_QUESTION = 1000;

    private Handoff() {}

    static Screen screen(TurnContext here, At at) {
        return switch (at) {
            case Wanted _ -> Screen.saying("human.ask").back(here);
            case Called(Draft draft) -> {
                Screen screen = Screen.saying("human.called").say("human.when");
                if (draft != null) {
                    screen.choice(new ButtonToken.Continue(), "menu.continue");
                }
                yield here.brief() ? screen : screen.choice(new ButtonToken.Menu(), "menu");
            }
            case Passed passed -> passed.at().screen(here);
        };
    }

    /** A question was typed: it is kept for an organiser. */
    static Decision asked(TurnContext here, String question) {
        return called(here, Truncate.to(LONGEST_QUESTION, question), null, here.step().draft());
    }

    static Decision called(TurnContext here, @Nullable String question, Input.@Nullable Kind sent,
            @Nullable Draft draft) {
        return TurnContext.first(new Effect.CallHuman(question, sent), here.milestone(new Called(draft)));
    }

    /** Something came that only a person can take in. */
    static Decision sent(TurnContext here, Input.Kind kind) {
        return underWay(here) ? more(here, null, kind) : called(here.understood(), null, kind, here.step().draft());
    }

    /** The same, with words under it. */
    static Decision captioned(TurnContext here, Input.Kind kind, String words) {
        String question = Truncate.to(LONGEST_QUESTION, words);
        return underWay(here) ? more(here, question, kind) : here.contact().language() == null
                ? TurnContext.first(new Effect.CallHuman(question, kind), here.show(Ways.top(here)))
                : called(here.understood(), question, kind, here.step().draft());
    }

    /** The same, before there is a language to answer in. */
    static Decision sentAtFirst(TurnContext here, Input.Kind kind) {
        if (quiet(here)) {
            return more(here, null, kind);
        }
        TurnContext then = here.missedOnceMore();
        return TurnContext.first(new Effect.CallHuman(null, kind), then.show(Ways.top(then)));
    }

    /**
     * Whether a conversation with a human is under way: a question was put, and what follows within a day belongs to
     * it. It is answered once, which also ends what two robots would say to each other.
     */
    static boolean underWay(TurnContext here) {
        LocalDateTime last = here.situation().lastSeen();
        return quiet(here) || here.step() instanceof Called && last != null && last.plusDays(1).isAfter(here.now());
    }

    /** One more message of that conversation: it is kept, and nothing is said. */
    static Decision more(TurnContext here, @Nullable String words, Input.@Nullable Kind kind) {
        return TurnContext.first(new Effect.CallHuman(words, kind), here.quiet());
    }

    /** Typed while a human is talked with, or after too much was not understood. */
    static Decision typed(TurnContext here, String words) {
        return here.step().trait().confidential() ? here.quiet()
                : more(here, Truncate.to(LONGEST_QUESTION, words), null);
    }

    /**
     * After too much was not understood the way back is said once a day, so that nobody takes our silence for good. It
     * was said the first time with {@code sorry.human}.
     */
    static Decision passing(TurnContext here, @Nullable Passed passed, Decision then) {
        boolean silent = then.contact().misses() >= MOST_MISSES && !then.contact().stopped()
                && then.effects().stream().anyMatch(Effect.CallHuman.class::isInstance);
        if (!silent) {
            return passed == null || then.contact().misses() < MOST_MISSES ? then
                    : new Decision(then.contact(), new Passed(passed.told, then.step()), then.effects());
        } else if (passed != null && passed.told.plusDays(1).isAfter(here.now())) {
            return new Decision(then.contact(), new Passed(passed.told, then.step()), then.effects());
        }
        List<Effect> effects = new ArrayList<>(then.effects());
        if (effects.stream().noneMatch(Effect.Say.class::isInstance)) {
            effects.add(new Effect.Say(List.of(Phrase.of("human.passed")), here.brief() ? List.of()
                    : List.of(new Choice(Phrase.of("menu"), new ButtonToken.Menu())), true, null));
        }
        return new Decision(then.contact(), new Passed(here.now(), then.step()), effects);
    }

    /** Whether nothing more is said until something is understood again. */
    static boolean quiet(TurnContext here) {
        return here.contact().misses() >= MOST_MISSES;
    }

    /**
     * Not understood: says so and what can be chosen; the third time somebody is called. What was typed in a poll may
     * be an answer and stays out of it.
     */
    static Decision missed(TurnContext here, String text) {
        int misses = here.contact().misses() + 1;
        TurnContext then = here.with(here.contact().missed(misses));
        if (misses < MOST_MISSES) {
            // Looking at what is kept of oneself is no question to be put again.
            return here.step().trait() == StepTrait.ONCE ? then.show(Ways.top(then), Phrase.of("sorry"))
                    : then.again(false, Phrase.of("sorry"));
        }
        return TurnContext.first(new Effect.CallHuman(here.step().trait().confidential() ? null
                : Truncate.to(LONGEST_QUESTION, text), null),
                then.again(true, Phrase.of("sorry.human")));
    }

    /** A greeting or thanks are returned, but counted: two robots could thank each other for ever. */
    static Decision politely(TurnContext here, String key) {
        int misses = here.contact().misses() + 1;
        if (misses >= MOST_MISSES) {
            return here.quiet();
        }
        TurnContext then = here.with(here.contact().missed(misses));
        if (here.step().trait().question()) {
            return then.again(false, Phrase.of(key));
        } else if (here.brief() && key.equals("thanks")) {
            return then.decide(here.step(), new Effect.Say(List.of(Phrase.of(key)), List.of(), false, null));
        }
        return then.show(Ways.top(then), Phrase.of(key));
    }
}
