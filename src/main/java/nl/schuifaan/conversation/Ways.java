package nl.schuifaan.conversation;

import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * The ways from one dialogue to another, so that none needs to know the others. With {@link Step} it is the table of
 * contents.
 */
final class Ways {

    private Ways() {}

    /** What a button means, however old the message that it stands under. */
    static Decision pressed(TurnContext here, ButtonToken token) {
        return News.first(here, token, now -> answered(now, token));
    }

    private static Decision answered(TurnContext here, ButtonToken token) {
        return switch (token) {
            case ButtonToken.OfHome aside -> Home.pressed(here, aside);
            case ButtonToken.Speak(var language) -> FirstContact.choose(here, language);
            case ButtonToken.Human() -> here.show(new Handoff.Wanted(here.step().draft()));
            case ButtonToken.Start() -> OptOut.start(here);
            case ButtonToken.OfProgramme wanted -> WhatsOn.pressed(here, wanted);
            case ButtonToken.Begin wanted -> SignUp.pressed(here, wanted);
            case ButtonToken.OfSignUp answer -> SignUpAnswers.pressed(here, answer);
            case ButtonToken.OfBookings wanted -> MySignUps.pressed(here, wanted);
            case ButtonToken.OfNotice answer -> NoticeAnswers.pressed(here, answer);
            case ButtonToken.OfPerson wanted -> Personal.pressed(here, wanted);
            case ButtonToken.OfPoll answer -> PollAnswers.pressed(here, answer);
            case ButtonToken.OfFacilitator answer -> FacilitatorDialogue.pressed(here, answer);
            case ButtonToken.OfMix answer -> TableMix.pressed(here, answer);
            case ButtonToken.Answer answer -> here.step().pressed(here, answer);
            case ButtonToken.Listen _, ButtonToken.Unknown _ -> here.outdated();
        };
    }

    /** What typed words mean where the chat stands. */
    static Decision typed(TurnContext here, String words) {
        return Typed.said(here, words);
    }

    /** Where every chat begins. */
    static Step beginning() {
        return new FirstContact.New();
    }

    /** Where a chat is at rest. */
    static Step rest(Contact contact) {
        return contact.language() == null ? beginning() : menu(null);
    }

    /** The menu; for who has no language yet the choice of one. A sign-up that is under way waits there. */
    static Step top(TurnContext here) {
        return Home.top(here);
    }

    static Step menu(@Nullable Draft draft) {
        return new Home.Menu(draft);
    }

    static Decision welcome(TurnContext here) {
        return Home.welcome(here);
    }

    /** The first question of a sign-up that has no answer. */
    static Step next(TurnContext here, Draft draft) {
        return SignUp.next(here, draft);
    }

    /** What is still to be asked before the summary; null when nothing is. */
    static @Nullable Step beforeSummary(Draft draft) {
        return Allergy.open(draft) ? new Allergy.Which(draft)
                : Interpreter.open(draft) ? new Interpreter.Which(draft) : null;
    }

    static Step programme() {
        return new WhatsOn.Programme(0);
    }

    static Step page(GatheringCode gathering) {
        return new WhatsOn.Page(gathering);
    }

    /** A link or a typed code led to a gathering. */
    static Decision open(TurnContext here, GatheringCode code) {
        Decision news = News.calledOff(here, code);
        return news != null ? news : WhatsOn.open(here, code);
    }

    /** There is no such gathering, or it is over: what else there is. */
    static Decision gone(TurnContext here) {
        return WhatsOn.gone(here);
    }

    /** Nobody can sign up for it any more: what else there is. */
    static Decision closed(TurnContext here) {
        return here.show(programme(), Phrase.of("gathering.closed"));
    }

    /** A booking, while the sign-up that is under way waits. */
    static Step booking(TurnContext here, BookingId id) {
        return MySignUps.one(here, id);
    }

    static Step booking(BookingId id) {
        return new MySignUps.One(id);
    }

    /** Whether that booking is really to be cancelled is asked first. */
    static Step sureToCancel(TurnContext here, BookingId booking) {
        return MySignUps.sure(here, booking);
    }

    static Step cancelled(GatheringCode gathering) {
        return new MySignUps.Cancelled(gathering, null, null);
    }

    /** The same, where what was cancelled can be had back with one press. */
    static Step cancelled(Booking booking) {
        return new MySignUps.Cancelled(booking.gathering(), null, Draft.again(booking));
    }

    /** What was cancelled is asked for again. */
    static Decision again(TurnContext here, Draft draft) {
        return SignUpAnswers.again(here, draft);
    }
}
