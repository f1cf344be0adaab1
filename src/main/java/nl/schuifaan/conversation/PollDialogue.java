package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.conversation.Questionnaire.Kind;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * A few questions about a gathering, each kept as soon as it is answered. What was answered is never in a step, and never said
 * again: of a sheet that has been sent off nothing is left in the chat.
 */
final class PollDialogue {

    sealed interface At extends Step {
        String poll();
    }

    /**
     * A question.
     *
     * @param question from 0
     * @param draft    the sign-up that was under way when the questions came
     */
    @StoredAs("poll.asking")
    record Asking(String poll, int question, @Nullable Draft draft) implements At {}

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
    record Thanked(String poll, @Nullable Draft draft) implements At {}

    private PollDialogue() {}

    /** The questions come, or what is left of them. */
    static Decision invited(TurnContext here, Input.Polled polled) {
        Questionnaire asked = find(here, polled.poll());
        if (here.contact().stopped() || here.contact().unreachable() || asked == null) {
            return here.decide(here.step(), new Effect.LeaveUnsaid(
                    asked == null ? "over" : here.contact().stopped() ? "stop" : "blocked"));
        }
        String key = polled.again() ? "poll.again" : asked.before() ? "poll.invite.before" : "poll.invite";
        Phrase invitation = Phrase.of(key, "place", asked.place(), "start", asked.start(), "n", asked.questions().size());
        int from = Math.min(polled.from(), asked.questions().size());
        return here.with(here.contact().missed(0)).show(step(asked, from, here.step().draft()), invitation);
    }

    /** The time is up: what was answered counts, and nothing is said about it. */
    static Decision closed(TurnContext here, String poll) {
        return new Decision(here.contact(), closed(here.step(), poll),
                List.of(new Effect.SendSheet(poll, false), new Effect.LeaveUnsaid("closed")));
    }

    /** Not even how far they came is kept: a sheet with as many answers would be theirs. */
    private static Step closed(Step step, String poll) {
        return switch (step) {
            case Thanked thanked -> thanked;
            case At at when at.poll().equals(poll) -> new Asking(poll, 0, at.draft());
            case NoticeDialogue.At told -> told.after(closed(told.before(), poll));
            default -> step;
        };
    }

    /** An answer could not be kept, as their sheet has been sent off, or the questions were not for them. */
    static Decision over(TurnContext here) {
        boolean asking = here.step() instanceof At && !(here.step() instanceof Thanked);
        return asking ? here.show(Home.top(here), Phrase.of("poll.sent")) : here.quiet();
    }

    static @Nullable Questionnaire find(TurnContext here, String poll) {
        for (Questionnaire one : here.situation().polls()) {
            if (one.id().equals(poll)) {
                return one;
            }
        }
        return null;
    }

    private static Step step(Questionnaire asked, int question, @Nullable Draft draft) {
        return question < asked.questions().size() ? new Asking(asked.id(), question, draft) : new Check(asked.id(), draft);
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

    static Screen screen(TurnContext here, At at) {
        Questionnaire asked = find(here, at.poll());
        if (at instanceof Thanked) {
            return thanked(here);
        } else if (asked == null) {
            return Screen.saying("poll.closed").choice("menu", "menu");
        }
        return switch (at) {
            case Asking(String _, int question, Draft _) when question < asked.questions().size() -> question(here, asked, question);
            case Asking _, Check _ -> Screen.saying("poll.check").yes("poll-send:" + asked.id(), "poll.send").back(here);
            case Quote(String poll, int question, Draft _) -> Screen.saying("poll.quote")
                    .yes("poll-quote:" + poll + ":" + question + ":1", "sign-up.keep.yes")
                    .no("poll-quote:" + poll + ":" + question + ":2", "sign-up.keep.no");
            case Away _ -> away(asked);
            case Thanked _ -> thanked(here);
        };
    }

    private static Screen question(TurnContext here, Questionnaire asked, int number) {
        Question question = asked.questions().get(number);
        Screen screen = Screen.saying("poll.progress", "n", number + 1, "all", asked.questions().size()).say(question.text());
        switch (question.kind()) {
            case SEVERAL -> screen.say("poll.several");
            case OPEN -> screen.say("poll.open");
            case ONE, SEVEN, YES_NO -> { }
        }
        options(screen, question, asked.id() + ":" + number);
        screen.choice("skip-poll:" + asked.id() + ":" + number, question.kind() == Kind.OPEN ? "skip" : "poll.dont-know");
        if (number == 0) {
            return asked.before() ? screen : screen.choice("poll-away:" + asked.id(), "poll.away");
        }
        return screen.back(here);
    }

    private static void options(Screen screen, Question question, String where) {
        for (int i = 0; i < question.options().size(); i++) {
            String token = "poll:" + where + ":" + (i + 1);
            Phrase label = question.options().get(i);
            if (question.kind() != Kind.YES_NO || i > 1) {
                screen.choice(token, label);
            } else if (i == 0) {
                screen.yes(token, label.key());
            } else {
                screen.no(token, label.key());
            }
        }
    }

    private static Screen away(Questionnaire asked) {
        Screen screen = Screen.saying("poll.away.why");
        for (int reason = 1; reason <= 4; reason++) {
            screen.choice("poll-why:" + asked.id() + ":" + reason, "poll.away." + reason);
        }
        return screen.choice("skip-poll-why:" + asked.id(), "skip");
    }

    private static Screen thanked(TurnContext here) {
        Screen screen = new Screen();
        if (here.step().draft() != null) {
            screen.choice("continue", "menu.continue");
        }
        if (!here.brief() && !here.situation().programme().isEmpty()) {
            Listing next = here.situation().programme().getFirst();
            screen.say("poll.next", "title", next.title(), "start", next.start());
            screen.choice("gathering:" + next.code(), "check.read-more");
        }
        return screen.say("poll.goodbye").choice("programme:0", "menu.programme").choice("menu", "menu");
    }

    /**
     * A button under a question was pressed, however old.
     *
     * @param about the poll, the question and the answer: {@code LAAK1.after:0:3}
     */
    static Decision pressed(TurnContext here, String verb, String about) {
        String[] parts = about.split(":", 4);
        Questionnaire asked = find(here, parts[0]);
        if (asked == null) {
            return here.show(Home.top(here), Phrase.of("poll.closed"));
        }
        int first = parts.length > 1 ? Buttons.number(parts[1]) : -1;
        int second = parts.length > 2 ? Buttons.number(parts[2]) : -1;
        return switch (verb) {
            case "poll" -> chosen(here, asked, first, second);
            case "skip-poll" -> question(asked, first) == null ? here.stay(Phrase.of("outdated")) : keep(here, asked, first, null);
            case "poll-quote" -> quote(here, asked, first, second == 1);
            case "poll-away" -> asked.before() ? here.stay(Phrase.of("outdated"))
                    : TurnContext.first(new Effect.StayedAway(asked.id(), 0), here.show(new Away(asked.id(), here.step().draft())));
            case "poll-why" -> why(here, asked, first);
            case "skip-poll-why" -> why(here, asked, 0);
            default -> send(here, asked);
        };
    }

    static @Nullable Question question(Questionnaire asked, int number) {
        return number >= 0 && number < asked.questions().size() ? asked.questions().get(number) : null;
    }

    private static Decision chosen(TurnContext here, Questionnaire asked, int number, int option) {
        Question question = question(asked, number);
        return question == null || option < 1 || option > question.options().size()
                ? here.stay(Phrase.of("outdated")) : keep(here, asked, number, Integer.toString(option));
    }

    static Decision keep(TurnContext here, Questionnaire asked, int number, @Nullable String answer) {
        boolean words = answer != null && asked.questions().get(number).kind() == Kind.OPEN;
        Draft draft = here.step().draft();
        Step next = words ? new Quote(asked.id(), number, draft) : step(asked, number + 1, draft);
        return TurnContext.first(new Effect.KeepAnswer(asked.id(), number, answer), here.show(next));
    }

    private static Decision quote(TurnContext here, Questionnaire asked, int number, boolean yes) {
        Question question = question(asked, number);
        if (question == null || question.kind() != Kind.OPEN) {
            return here.stay(Phrase.of("outdated"));
        }
        return TurnContext.first(new Effect.AllowQuote(asked.id(), number, yes), here.show(step(asked, number + 1, here.step().draft())));
    }

    private static Decision why(TurnContext here, Questionnaire asked, int reason) {
        Decision thanks = here.show(new Thanked(asked.id(), here.step().draft()), Phrase.of("poll.away.thanks"));
        return reason < 1 || reason > 4 ? thanks : TurnContext.first(new Effect.StayedAway(asked.id(), reason), thanks);
    }

    private static Decision send(TurnContext here, Questionnaire asked) {
        boolean all = here.step() instanceof Check(String poll, Draft _) && poll.equals(asked.id())
                || here.step() instanceof Asking(String of, int question, Draft _) && of.equals(asked.id())
                && question >= asked.questions().size();
        if (!all) {
            return here.stay(Phrase.of("outdated"));
        }
        return TurnContext.first(new Effect.SendSheet(asked.id(), true),
                here.show(new Thanked(asked.id(), here.step().draft()), Phrase.of("poll.thanks")));
    }

    static Step back(TurnContext here, At at) {
        Questionnaire asked = find(here, at.poll());
        return asked == null ? Home.top(here) : switch (at) {
            case Asking(String poll, int question, Draft draft) when question > 0 -> new Asking(poll, question - 1, draft);
            case Quote(String poll, int question, Draft draft) -> new Asking(poll, question, draft);
            case Check(String poll, Draft draft) -> new Asking(poll, asked.questions().size() - 1, draft);
            case Away(String poll, Draft draft) -> new Asking(poll, 0, draft);
            case Asking _, Thanked _ -> Home.top(here);
        };
    }
}
