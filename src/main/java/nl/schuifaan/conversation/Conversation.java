package nl.schuifaan.conversation;

import nl.schuifaan.language.Phrasebook;

/** The whole conversation, as a pure function. It only routes; each dialogue has a file of its own. */
public final class Conversation {

    /** Where every chat begins. */
    public static final Step BEGINNING = new FirstContact.New();

    private final Phrasebook phrasebook;

    public Conversation(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /** One turn: what follows when this comes in while the chat stands there. Never throws, whatever comes in. */
    public Decision advance(Situation situation, Contact known, Step step, Input input) {
        Contact contact = known.keptAt(situation.now());
        TurnContext here = new TurnContext(situation, contact, remembered(situation, contact, step), phrasebook);
        return switch (input) {
            case Input.Blocked() -> NoticeDialogue.blocked(here);
            case Input.Unblocked() -> here.with(contact.unreachable(false)).quiet();
            case Input.OptedOut() -> OptOut.optedOut(here);
            case Input.OptedIn() -> OptOut.optedIn(here);
            case Input.SeatsDecided decided -> SeatsAnswer.decided(here, decided);
            case Input.Polled polled -> PollDialogue.invited(here, polled);
            case Input.PollClosed(String poll) -> PollDialogue.closed(here, poll);
            case Input.PollOver _ -> PollDialogue.over(here);
            case Input.Announced announced -> Announcement.told(here, announced);
            case Input.Replied(String text) -> Announcement.replied(here, text);
            case Input.Reminded(String gathering) -> NoticeDialogue.reminded(here, gathering);
            case Input.Moved(String gathering) -> NoticeDialogue.moved(here, gathering);
            case Input.CalledOff news -> NoticeDialogue.calledOff(here, news);
            case Input.Offered offer -> NoticeDialogue.offered(here, offer);
            case Input.Lapsed(String gathering, String booking) -> NoticeDialogue.lapsed(here, gathering, booking);
            default -> fromPerson(contact.unreachable() ? here.with(contact.unreachable(false)) : here, input);
        };
    }

    private static Decision fromPerson(TurnContext here, Input input) {
        Contact contact = here.contact();
        return switch (input) {
            case Input.Said(String text) -> Typed.said(here, text);
            case Input.Opened(String payload) ->
                    FirstContact.opened(here.with(contact.stopped(false).missed(0)), payload);
            case Input.Pressed(String token) when contact.stopped() -> OptOut.pressed(here, token);
            case Input.Pressed(String token) -> Buttons.pressed(here.with(contact.missed(0)), token);
            case Input.Sent(Input.Kind kind) -> contact.stopped() ? here.quiet()
                    : here.step() instanceof PollDialogue.At ? PollAnswers.sent(here, kind) : Handoff.sent(here, kind);
            default -> here.quiet();
        };
    }

    /** Where a chat is at rest: what was answered of a sign-up that was not finished is gone. */
    public static Step rest(Contact contact) {
        return contact.language() == null ? BEGINNING : new Home.Menu(null);
    }

    /** A sign-up that was left is forgotten after a day, as nobody agreed that it is kept. */
    private static Step remembered(Situation situation, Contact contact, Step step) {
        boolean left = step.draft() != null && situation.lastSeen() != null
                && situation.lastSeen().plusDays(1).isBefore(situation.now());
        return !left ? step : forgotten(contact, step);
    }

    private static Step forgotten(Contact contact, Step step) {
        return switch (step) {
            case PollDialogue.At at -> PollDialogue.withoutDraft(at);
            case NoticeDialogue.At told -> told.after(forgotten(contact, told.before()));
            default -> rest(contact);
        };
    }
}
