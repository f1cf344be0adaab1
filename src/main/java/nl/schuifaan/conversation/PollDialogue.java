package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A few questions about a gathering, each kept as soon as it is answered. What was answered is never in a step, and
 * never said again: of a sheet that has been sent off nothing is left in the chat.
 */
final class PollDialogue {

    sealed interface At extends Step {
        String poll();

        @Override
        default Screen screen(TurnContext here) {
            return PollScreens.screen(here, this);
        }

        @Override
        default Step back(TurnContext here) {
            return PollDialogue.back(here, this);
        }

        @Override
        default @Nullable Decision answered(TurnContext here, TypedText typed) {
            return PollAnswers.typed(here, this, typed);
        }

        /** Words for a question that is closed by now are no slip of theirs. */
        @Override
        default @Nullable Decision inOwnWords(TurnContext here, TypedText typed) {
            boolean late = this instanceof Asking && find(here, poll()) == null && !typed.polite();
            return late ? here.missedOnceMore().show(Ways.top(here), Phrase.of("poll.closed")) : null;
        }

        @Override
        default Decision sent(TurnContext here, Input.Kind kind) {
            return PollAnswers.sent(here, kind);
        }

        @Override
        default Step withoutDraft(Contact contact) {
            return PollDialogue.withoutDraft(this);
        }

        /** Not even how far they came is kept: a sheet with as many answers would be theirs. */
        @Override
        default Step closed(String poll) {
            return poll.equals(poll()) ? new Asking(poll, 0, draft()) : this;
        }

        @Override
        default StepTrait trait() {
            return StepTrait.CONFIDENTIAL;
        }
    }

    /**
     * A question.
     *
     * @param question from 0
     * @param draft    the sign-up that was under way when the questions came
     */
    @StoredAs("poll.asking")
    record Asking(String poll, int question, @Nullable Draft draft) implements At {
        @Override
        public StepTrait trait() {
            return StepTrait.CONFIDENTIAL_QUESTION;
        }
    }

    /** May we use your words, without your name? */
    @StoredAs("poll.quote")
    record Quote(String poll, int question, @Nullable Draft draft) implements At {}

    /** That was the last: shall it be sent off? */
    @StoredAs("poll.check")
    record Check(String poll, @Nullable Draft draft) implements At {}

    /** They were not there: why? */
    @StoredAs("poll.away")
    record Away(String poll, @Nullable Draft draft) implements At {}

    /** Thanked. */
    @StoredAs("poll.thanked")
    record Thanked(String poll, @Nullable Draft draft) implements At {
        @Override
        public Step closed(String poll) {
            return this;
        }

        @Override
        public @Nullable Decision answered(TurnContext here, TypedText typed) {
            return null;
        }
    }

    private PollDialogue() {}

    /** The questions come, or what is left of them. */
    static Decision invited(TurnContext here, Input.Polled polled) {
        Questionnaire asked = find(here, polled.poll());
        if (here.contact().stopped() || here.contact().unreachable() || asked == null) {
            return here.decide(here.step(), new Effect.LeaveUnsaid(
                    asked == null ? Unsaid.OVER : here.contact().stopped() ? Unsaid.STOP : Unsaid.BLOCKED));
        }
        if (companionsOnly(here.contact(), polled.poll())) {
            return here.decide(here.step(), new Effect.LeaveUnsaid(Unsaid.NO_BOOKING));
        }
        String key = polled.again() ? "poll.again" : asked.before() ? "poll.invite.before" : "poll.invite";
        Phrase invitation = Phrase.of(key, "place", asked.place(), "start", asked.start(), "n",
                asked.questions().size());
        int from = Math.min(polled.from(), asked.questions().size());
        TurnContext now = here.with(here.contact().missed(0));
        Step step = step(asked, from, here.step().draft());
        return polled.again() ? now.show(step, invitation) : now.show(step, invitation, Phrase.of("poll.halfway"));
    }

    /** Whether the person signed up others and does not come: the evening is theirs, and so are its questions. */
    private static boolean companionsOnly(Contact contact, String poll) {
        List<Booking> bookings = contact.bookings().stream()
                .filter(booking -> poll.startsWith(booking.gathering() + ".")).toList();
        return !bookings.isEmpty() && bookings.stream().noneMatch(Booking::self);
    }

    /** The time is up: what was answered counts, and nothing is said about it. */
    static Decision closed(TurnContext here, String poll) {
        return new Decision(here.contact(), here.step().closed(poll),
                List.of(new Effect.SendSheet(poll, false), new Effect.LeaveUnsaid(Unsaid.CLOSED)));
    }

    /** An answer could not be kept, as their sheet has been sent off, or the questions were not for them. */
    static Decision over(TurnContext here) {
        boolean asking = here.step() instanceof At && !(here.step() instanceof Thanked);
        return asking ? here.show(Ways.top(here), Phrase.of("poll.sent")) : here.quiet();
    }

    static @Nullable Questionnaire find(TurnContext here, String poll) {
        for (Questionnaire one : here.situation().polls()) {
            if (one.id().equals(poll)) {
                return one;
            }
        }
        return null;
    }

    static Step step(Questionnaire asked, int question, @Nullable Draft draft) {
        return question < asked.questions().size() ? new Asking(asked.id(), question, draft)
                : new Check(asked.id(), draft);
    }

    /** The same without the sign-up, which was left too long ago. */
    static Step withoutDraft(At at) {
        return switch (at) {
            case Asking(String poll, int question, Draft _) -> new Asking(poll, question, null);
            case Quote(String poll, int question, Draft _) -> new Quote(poll, question, null);
            case Check(String poll, Draft _) -> new Check(poll, null);
            case Away(String poll, Draft _) -> new Away(poll, null);
            case Thanked(String poll, Draft _) -> new Thanked(poll, null);
        };
    }

    static @Nullable Question question(Questionnaire asked, int number) {
        return number >= 0 && number < asked.questions().size() ? asked.questions().get(number) : null;
    }

    private static Step back(TurnContext here, At at) {
        Questionnaire asked = find(here, at.poll());
        return asked == null ? Ways.top(here) : switch (at) {
            case Asking(String poll, int question, Draft draft) when question > 0 ->
                    new Asking(poll, question - 1, draft);
            case Quote(String poll, int question, Draft draft) -> new Asking(poll, question, draft);
            case Check(String poll, Draft draft) -> new Asking(poll, asked.questions().size() - 1, draft);
            case Away(String poll, Draft draft) -> new Asking(poll, 0, draft);
            case Asking _, Thanked _ -> Ways.top(here);
        };
    }
}
