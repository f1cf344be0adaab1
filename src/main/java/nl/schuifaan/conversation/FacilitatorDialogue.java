package nl.schuifaan.conversation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schuifaan.conversation.FacilitatorCount.Counted;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What is said with a facilitator: that the chat is theirs, how many are at the table on the evening, and three
 * questions afterwards. What they write in answer is never in a step.
 */
final class FacilitatorDialogue {

    /** What stands before the word by which a chat is joined to a facilitator, in a link and as it is typed. */
    static final String PREFIX = "t-";

    /** What went well, what was hard, what to remember. */
    static final int QUESTIONS = 3;

    /** So long before the start a number is taken for the people at the table. In minutes. */
    private static final int EARLY = 15;

    private static final Pattern WORD = Pattern.compile(PREFIX + "([a-z2-9]{8})", Pattern.CASE_INSENSITIVE);

    sealed interface At extends Step {
        GatheringCode gathering();

        @Override
        default StepTrait trait() {
            return StepTrait.CONFIDENTIAL_QUESTION;
        }
    }

    /** They know their table, and can tell how many are there. */
    @StoredAs("facilitator.leading")
    record Leading(GatheringCode gathering, @Nullable Draft draft) implements At {
        @Override
        public Screen screen(TurnContext here) {
            Screen screen = Screen.saying("facilitator.count");
            return here.brief() ? screen : screen.yes(new ButtonToken.Complete(gathering), "facilitator.complete")
                    .choice(new ButtonToken.Menu(), "menu");
        }

        @Override
        public @Nullable Decision answered(TurnContext here, TypedText typed) {
            boolean begins = here.find(gathering).filter(it -> it.begun(here.now().plusMinutes(EARLY))).isPresent();
            Counted counted = typed.keyword() != null || !begins ? null : FacilitatorCount.in(here, typed.words());
            return counted == null ? null : counted(here, gathering, counted);
        }

        @Override
        public Step withoutDraft(Contact contact) {
            return new Leading(gathering, null);
        }

        /** What else is written there is for organisers, as from anyone. */
        @Override
        public StepTrait trait() {
            return StepTrait.NONE;
        }
    }

    /** One of the three questions, from 0. */
    @StoredAs("facilitator.asking")
    record Asking(GatheringCode gathering, int question, @Nullable Draft draft) implements At {
        @Override
        public Screen screen(TurnContext here) {
            int number = Math.clamp(question, 0, QUESTIONS - 1) + 1;
            Screen screen = Screen.saying("poll.progress", "n", number, "all", QUESTIONS)
                    .say("facilitator.question." + number).say("facilitator.no-persons")
                    .skip(new ButtonToken.SkipSentence(gathering, number - 1), "skip");
            return number == 1 ? screen : screen.back(here);
        }

        @Override
        public Step back(TurnContext here) {
            return question > 0 ? new Asking(gathering, question - 1, draft) : Ways.top(here);
        }

        @Override
        public @Nullable Decision answered(TurnContext here, TypedText typed) {
            // A figure is no sentence.
            return typed.own(here.phrasebook()) && !PollNumbers.isNumber(typed.words()) ? TurnContext.first(
                    new Effect.KeepSentence(gathering, question, PollLabels.cut(typed.words())),
                    asked(here, gathering, question + 1)) : null;
        }

        @Override
        public Decision sent(TurnContext here, Input.Kind kind) {
            return PollAnswers.sent(here, kind);
        }

        @Override
        public Step withoutDraft(Contact contact) {
            return new Asking(gathering, question, null);
        }
    }

    private FacilitatorDialogue() {}

    /** Joins the chat to the facilitator for whom the word was made; null when it is no such word. */
    static @Nullable Decision joining(TurnContext here, String words) {
        Matcher word = WORD.matcher(words.strip());
        return !word.matches() ? null
                : here.decide(here.step(), new Effect.LeadTable(word.group(1).toLowerCase(Locale.ROOT)));
    }

    /** The word was theirs, or it was nobody's: then it tells a stranger nothing. */
    static Decision led(TurnContext here, Input.Led led) {
        if (led.start() == null) {
            return FirstContact.arrived(here, null);
        }
        Language noted = led.language();
        TurnContext in = noted != null && here.contact().language() == null && here.phrasebook().speaks(noted)
                ? here.with(here.contact().speaking(noted)) : here;
        Phrase said = Phrase.of("facilitator.joined", "start", led.start(), "place", led.place());
        return in.milestone(Ways.top(in), said);
    }

    /** The table, who comes, and how to tell how many are there. */
    static Decision briefed(TurnContext here, Input.Briefed briefing) {
        return told(here, new Leading(briefing.gathering(), here.step().draft()),
                Phrase.of("announced.text", "text", briefing.text()));
    }

    /** It is over: three questions. */
    static Decision invited(TurnContext here, GatheringCode gathering) {
        return told(here.with(here.contact().missed(0)), new Asking(gathering, 0, here.step().draft()),
                Phrase.of("facilitator.invite"));
    }

    private static Decision told(TurnContext here, At step, Phrase first) {
        Contact contact = here.contact();
        return !contact.stopped() && !contact.unreachable() ? here.milestone(step, first)
                : new Decision(contact, here.step(),
                List.of(new Effect.LeaveUnsaid(contact.stopped() ? Unsaid.STOP : Unsaid.BLOCKED)));
    }

    static Decision pressed(TurnContext here, ButtonToken.OfFacilitator token) {
        return switch (token) {
            case ButtonToken.Complete(GatheringCode gathering) -> counted(here, gathering, new Counted(0, 0));
            case ButtonToken.SkipSentence(GatheringCode gathering, int question) ->
                    question < 0 || question >= QUESTIONS ? here.outdated() : asked(here, gathering, question + 1);
        };
    }

    private static Decision counted(TurnContext here, GatheringCode gathering, Counted counted) {
        Phrase said = counted.missing() == 0 && counted.people() == 0 ? Phrase.of("facilitator.counted.all")
                : counted.people() == 0 ? Phrase.of("facilitator.counted.missing", "missing", counted.missing())
                : Phrase.of("facilitator.counted", "n", counted.people(), "missing", counted.missing());
        Leading next = new Leading(gathering, here.step().draft());
        return TurnContext.first(new Effect.CountTable(gathering, counted.people(), counted.missing()),
                here.decide(next, new Effect.Say(List.of(said), next.screen(here).choices(), false, null)));
    }

    private static Decision asked(TurnContext here, GatheringCode gathering, int question) {
        return question < QUESTIONS ? here.show(new Asking(gathering, question, here.step().draft()))
                : here.show(Ways.top(here), Phrase.of("facilitator.thanks"));
    }
}
