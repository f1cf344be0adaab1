package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
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
    public Decision advance(Situation situation, Contact kept, Step step, Input input) {
        Contact contact = kept.keptAt(situation.now());
        Handoff.Passed passed = step instanceof Handoff.Passed known ? known : null;
        Step stands = remembered(situation, contact, passed == null ? step : passed.at());
        TurnContext here = new TurnContext(situation, contact, stands, phrasebook);
        return Handoff.passing(here, passed, turn(here, input));
    }

    private static Decision turn(TurnContext here, Input input) {
        Contact contact = here.contact();
        return switch (input) {
            case Input.Blocked() -> Telling.blocked(here);
            case Input.Unblocked() -> here.with(contact.unreachable(false)).quiet();
            case Input.OptedOut() -> OptOut.optedOut(here);
            case Input.OptedIn() -> OptOut.optedIn(here);
            case Input.SeatsDecided decided -> SeatsAnswer.decided(here, decided);
            case Input.FewerDecided decided -> SeatsAnswer.decided(here, decided);
            case Input.Polled polled -> PollDialogue.invited(here, polled);
            case Input.PollClosed(String poll) -> PollDialogue.closed(here, poll);
            case Input.PollOver _ -> PollDialogue.over(here);
            case Input.Led led -> FacilitatorDialogue.led(here, led);
            case Input.Briefed briefing -> FacilitatorDialogue.briefed(here, briefing);
            case Input.AskedAfterwards(GatheringCode gathering) -> FacilitatorDialogue.invited(here, gathering);
            case Input.AskedToMix(GatheringCode gathering) -> TableMix.invited(here, gathering);
            case Input.Announced announced -> Announcement.told(here, announced);
            case Input.Answered(String text) -> Announcement.replied(here, text);
            case Input.Reminded(GatheringCode gathering) -> Telling.reminded(here, gathering);
            case Input.Moved(GatheringCode gathering) -> Telling.moved(here, gathering);
            case Input.CalledOff news -> Telling.calledOff(here, news);
            case Input.Offered offer -> Telling.offered(here, offer);
            case Input.OfferedFewer offer -> FewerSeats.offered(here, offer);
            case Input.WaitingClosed(GatheringCode gathering) -> Telling.listClosed(here, gathering);
            case Input.Lapsed(GatheringCode gathering, BookingId booking) -> Telling.lapsed(here, gathering, booking);
            case Input.FromPerson done ->
                    fromPerson(contact.unreachable() ? here.with(contact.unreachable(false)) : here, done);
        };
    }

    private static Decision fromPerson(TurnContext here, Input.FromPerson input) {
        Contact contact = here.contact();
        return switch (input) {
            case Input.Said(String text) -> Typed.said(here, text);
            case Input.Replied(String text, List<String> buttons) ->
                    Typed.said(here.at(NoticeAnswers.repliedTo(here, buttons)), text);
            case Input.Opened(String payload) -> opened(here.with(contact.stopped(false).missed(0)), payload);
            case Input.Pressed(String token) when contact.stopped() -> OptOut.pressed(here, ButtonToken.parse(token));
            case Input.Pressed(String token) -> Ways.pressed(here.understood(), ButtonToken.parse(token));
            case Input.Sent(Input.Kind kind) ->
                    contact.stopped() ? OptOut.wayBack(here) : here.step().sent(here, kind);
            case Input.Captioned(Input.Kind kind, String text) -> Typed.captioned(here, kind, text);
        };
    }

    private static Decision opened(TurnContext here, String payload) {
        Decision joining = FacilitatorDialogue.joining(here, payload);
        return joining != null ? joining : FirstContact.opened(here, payload);
    }

    /** Whether what is answered there is nobody's business: the questions of a poll. */
    public static boolean confidential(Step step) {
        return step.trait().confidential();
    }

    /** Whether a question of ours waits, so that where answers are figures no other may be put. */
    public boolean waits(Situation situation, Contact contact, Step step) {
        Step at = step instanceof Handoff.Passed passed ? passed.at() : step;
        return NoticeDialogue.waits(new TurnContext(situation, contact, at, phrasebook));
    }

    /** Where a chat is at rest: what was answered of a sign-up that was not finished is gone. */
    public static Step rest(Contact contact) {
        return Ways.rest(contact);
    }

    /** A sign-up that was left is forgotten after a day, as nobody agreed that it is kept. */
    private static Step remembered(Situation situation, Contact contact, Step step) {
        boolean left = situation.lastSeen() != null && situation.lastSeen().plusDays(1).isBefore(situation.now())
                && step.unfinished();
        return left ? step.withoutDraft(contact) : step;
    }
}
