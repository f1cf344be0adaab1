package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.language.Truncate;
import nl.schuifaan.language.Phrase;
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

    /** Something came that only a person can take in. It counts as not understood, so that this has an end too. */
    static Decision sent(TurnContext here, Input.Kind kind) {
        if (quiet(here)) {
            return here.quiet();
        }
        return called(here.missedOnceMore(), null, kind, here.step().draft());
    }

    /** The same, before there is a language to answer in. */
    static Decision sentAtFirst(TurnContext here, Input.Kind kind) {
        if (quiet(here)) {
            return here.quiet();
        }
        TurnContext then = here.missedOnceMore();
        return TurnContext.first(new Effect.CallHuman(null, kind), then.show(Ways.top(then)));
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
