package nl.schuifaan.conversation;

import nl.schuifaan.language.Phrasebook;

/** The whole conversation, as a pure function. It only routes; each dialogue has a file of its own. */
public final class Conversation {

    /** Where every chat begins. */
    public static final Step BEGINNING = Ways.beginning();

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
            case Input.Reminded(String gathering) -> NoticeDialogue.reminded(here, gathering);
            case Input.Moved(String gathering) -> NoticeDialogue.moved(here, gathering);
            case Input.CalledOff news -> NoticeDialogue.calledOff(here, news);
            case Input.Offered offer -> NoticeDialogue.offered(here, offer);
            case Input.Lapsed(String gathering, String booking) -> NoticeDialogue.lapsed(here, gathering, booking);
            case Input.FromPerson done ->
                    fromPerson(contact.unreachable() ? here.with(contact.unreachable(false)) : here, done);
        };
    }

    private static Decision fromPerson(TurnContext here, Input.FromPerson input) {
        Contact contact = here.contact();
        return switch (input) {
            case Input.Said(String text) -> Typed.said(here, text);
            case Input.Opened(String payload) ->
                    FirstContact.opened(here.with(contact.stopped(false).missed(0)), payload);
            case Input.Pressed(String token) when contact.stopped() -> OptOut.pressed(here, ButtonToken.parse(token));
            case Input.Pressed(String token) -> Ways.pressed(here.understood(), ButtonToken.parse(token));
            case Input.Sent(Input.Kind kind) -> contact.stopped() ? here.quiet() : here.step().sent(here, kind);
        };
    }

    /** Where a chat is at rest: what was answered of a sign-up that was not finished is gone. */
    public static Step rest(Contact contact) {
        return Ways.rest(contact);
    }

    /** A sign-up that was left is forgotten after a day, as nobody agreed that it is kept. */
    private static Step remembered(Situation situation, Contact contact, Step step) {
        boolean left = step.draft() != null && situation.lastSeen() != null
                && situation.lastSeen().plusDays(1).isBefore(situation.now());
        return left ? step.withoutDraft(contact) : step;
    }
}
