package nl.schuifaan.conversation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;

/**
 * What a button means, so that an old one stays right when the chat has moved on. It travels with the button and comes
 * back when that is pressed, as a verb and what it is about: {@code gathering:LAAK1}, {@code cancel:t123/0},
 * {@code adults:LAAK1:2}. Each verb stands here once. What is none of these reads as {@link Unknown}, which changes
 * nothing: it shows where one stands.
 */
public sealed interface ButtonToken {

    /** As long as a token can be: Telegram's {@code callback_data}. In bytes. */
    int LONGEST = 64;

    /**
     * Marks the buttons under a milestone. A milestone stays as it is, so what follows from its buttons is a message of
     * its own, while navigation takes the place of the message whose button was pressed.
     */
    String STAYS = "!";

    /** The verb that a token begins with. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Verb {
        String value();
    }

    /** A yes or a no. */
    enum Reply { YES, NO }

    /** Whom one signs up. */
    enum Person { ME, OTHER }

    /** What of a sign-up is to be put right. */
    enum Part { PEOPLE, NAME, LANGUAGE, NEEDS }

    /** Turning aside, and the way back. */
    sealed interface OfHome extends ButtonToken {}
    @Verb("menu") record Menu() implements OfHome {}
    @Verb("back") record Back() implements OfHome {}
    @Verb("continue") record Continue() implements OfHome {}
    @Verb("languages") record Languages() implements OfHome {}
    @Verb("help") record Help() implements OfHome {}
    @Verb("language") record Speak(Language language) implements ButtonToken {}
    @Verb("human") record Human() implements ButtonToken {}
    @Verb("start") record Start() implements ButtonToken {}

    /** The programme. */
    sealed interface OfProgramme extends ButtonToken {}
    @Verb("programme") record Programme(int page) implements OfProgramme {}
    @Verb("gathering") record Gathering(GatheringCode gathering) implements OfProgramme {}

    /** What the person signed up for. */
    sealed interface OfBookings extends ButtonToken {}
    @Verb("mine") record Mine() implements OfBookings {}
    @Verb("booking") record Shown(BookingId booking) implements OfBookings {}
    @Verb("cancel") record Cancel(BookingId booking) implements OfBookings {}
    @Verb("cancel-sure") record CancelSure(BookingId booking) implements OfBookings {}
    @Verb("stay-in") record StayIn(BookingId booking) implements OfBookings {}
    @Verb("restore") record Restore(GatheringCode gathering) implements OfBookings {}
    @Verb("change") record Change(BookingId booking) implements OfBookings {}
    @Verb("calendar") record Calendar(BookingId booking) implements OfBookings {}
    @Verb("pass") record Pass(BookingId booking) implements OfBookings {}

    /** An answer to what was told unasked. */
    sealed interface OfNotice extends ButtonToken {}
    @Verb("come") record Come(BookingId booking) implements OfNotice {}
    @Verb("going") record Going(GatheringCode gathering) implements OfNotice {}
    @Verb("cant") record Cant(BookingId booking) implements OfNotice {}
    @Verb("accept") record Accept(BookingId booking) implements OfNotice {}
    @Verb("decline") record Decline(BookingId booking) implements OfNotice {}
    @Verb("accept-fewer") record AcceptFewer(BookingId booking, int people) implements OfNotice {}
    @Verb("keep-waiting") record KeepWaiting(BookingId booking) implements OfNotice {}

    /** What is kept of the person. Without a reply it asks. */
    sealed interface OfPerson extends ButtonToken {}
    @Verb("data") record Data() implements OfPerson {}
    @Verb("forget") record AskToForget() implements OfPerson {}
    @Verb("forget") record Forget(Reply reply) implements OfPerson {}
    @Verb("invitations") record AskToInvite() implements OfPerson {}
    @Verb("invitations") record Invite(Reply reply) implements OfPerson {}

    /** The questions of a poll, from 0, and their options, from 1. */
    sealed interface OfPoll extends ButtonToken {
        String poll();
    }
    @Verb("poll") record Choose(String poll, int question, int option) implements OfPoll {}
    @Verb("skip-poll") record SkipQuestion(String poll, int question) implements OfPoll {}
    @Verb("poll-quote") record Quote(String poll, int question, int oneOrTwo) implements OfPoll {}
    @Verb("poll-away") record Away(String poll) implements OfPoll {}
    @Verb("poll-why") record Why(String poll, int reason) implements OfPoll {}
    @Verb("skip-poll-why") record SkipWhy(String poll) implements OfPoll {}
    @Verb("poll-discard") record Discard(String poll) implements OfPoll {}
    @Verb("poll-send") record SendOff(String poll) implements OfPoll {}

    /** What a facilitator tells of a table; the questions from 0. */
    sealed interface OfFacilitator extends ButtonToken {}
    @Verb("complete") record Complete(GatheringCode gathering) implements OfFacilitator {}
    @Verb("skip-sentence") record SkipSentence(GatheringCode gathering, int question) implements OfFacilitator {}

    /** How old one is, and where one lives, from 1; so that tables are mixed. */
    sealed interface OfMix extends ButtonToken {
        GatheringCode gathering();
    }
    @Verb("mix-age") record MixAge(GatheringCode gathering, int age) implements OfMix {}
    @Verb("mix-district") record MixDistrict(GatheringCode gathering, int district) implements OfMix {}
    @Verb("skip-mix") record SkipMix(GatheringCode gathering) implements OfMix {}
    @Verb("skip-mix-district") record SkipMixDistrict(GatheringCode gathering) implements OfMix {}

    /** To begin a sign-up. */
    sealed interface Begin extends ButtonToken {
        GatheringCode gathering();
    }
    @Verb("sign-up") record SignUp(GatheringCode gathering) implements Begin {}
    @Verb("other") record SignUpOther(GatheringCode gathering) implements Begin {}

    /** An answer to a question of a sign-up. */
    sealed interface OfSignUp extends ButtonToken {
        GatheringCode gathering();
    }
    @Verb("women") record Women(GatheringCode gathering) implements OfSignUp {}
    @Verb("adults") record Adults(GatheringCode gathering, int number) implements OfSignUp {}
    @Verb("children") record Children(GatheringCode gathering, int number) implements OfSignUp {}
    @Verb("group") record Group(GatheringCode gathering, int people) implements OfSignUp {}
    @Verb("whom") record ForWhom(GatheringCode gathering, Person whom) implements OfSignUp {}
    @Verb("skip-name") record SkipName(GatheringCode gathering) implements OfSignUp {}
    @Verb("sure") record NameSure(GatheringCode gathering) implements OfSignUp {}
    @Verb("speaks") record Speaks(GatheringCode gathering, Language language) implements OfSignUp {}
    @Verb("skip-speaks") record SkipSpeaks(GatheringCode gathering) implements OfSignUp {}
    @Verb("needs") record Needs(GatheringCode gathering, Reply reply) implements OfSignUp {}
    @Verb("keep") record Keep(GatheringCode gathering) implements OfSignUp {}
    @Verb("wish") record ToggleWish(GatheringCode gathering, Wish wish) implements OfSignUp {}
    @Verb("wished") record Wished(GatheringCode gathering) implements OfSignUp {}
    @Verb("confirm") record Confirm(GatheringCode gathering) implements OfSignUp {}
    @Verb("correct") record Correct(GatheringCode gathering) implements OfSignUp {}
    @Verb("correct-part") record CorrectPart(GatheringCode gathering, Part part) implements OfSignUp {}
    @Verb("wait") record Wait(GatheringCode gathering) implements OfSignUp {}
    @Verb("fewer") record Fewer(GatheringCode gathering) implements OfSignUp {}
    @Verb("detail") record Detail(GatheringCode gathering) implements OfSignUp {}
    @Verb("again") record Again(GatheringCode gathering) implements OfSignUp {}
    @Verb("read-more") record ReadMore(GatheringCode gathering) implements OfSignUp {}
    @Verb("drop") record Drop(GatheringCode gathering) implements OfSignUp {}

    /**
     * An answer to the question at hand, for a dialogue that needs no verb of its own. At any other step it is
     * outdated.
     *
     * @param question which question it belongs to
     */
    @Verb("answer") record Answer(String question, String value) implements ButtonToken {}

    /** To hear a text instead of choosing something: {@code nl:greeting}. */
    @Verb("listen") record Listen(String what) implements ButtonToken {}

    /** What this version does not know. */
    record Unknown(String wire) implements ButtonToken {}

    /** As it travels. */
    default String wire() {
        return this instanceof Unknown(String wire) ? wire : TokenFormat.print(this);
    }

    /** What a token means, with or without the mark of a milestone; {@link Unknown} when it is none of ours. */
    static ButtonToken parse(String wire) {
        String token = unmarked(wire);
        ButtonToken known = TokenFormat.parse(token);
        return known != null ? known : new Unknown(token);
    }

    /** Whether it stood under a milestone. */
    static boolean stays(String wire) {
        return wire.startsWith(STAYS);
    }

    /** Without the mark of a milestone. */
    static String unmarked(String wire) {
        return stays(wire) ? wire.substring(STAYS.length()) : wire;
    }

    /** Whether it leaves the question without an answer, or ends a list of answers. */
    default boolean aside() {
        return this instanceof Back || this instanceof Menu || this instanceof Wished || this instanceof Listen
                || skips();
    }

    /** Whether it leaves a question out. */
    default boolean skips() {
        return this instanceof SkipName || this instanceof SkipSpeaks || this instanceof SkipQuestion
                || this instanceof SkipWhy || this instanceof SkipSentence
                || this instanceof SkipMix || this instanceof SkipMixDistrict;
    }
}
