package nl.schuifaan.conversation;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Draft.Needs;
import nl.schuifaan.conversation.Draft.Whom;
import nl.schuifaan.id.GatheringCode;

/** Where a chat can stand: each step there is, about what is there and about what has gone. */
final class AnyStep {

    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 10, 0);
    static final String LONG_ID = "telegram-0123456789-0123456789-012345678/9";

    static final List<Step> ALL = new ArrayList<>();

    static {
        Step signing = new SignUp.Adults(Draft.of(LAAK1));
        for (Step before : List.of(new Home.Menu(null), signing, new FirstContact.New())) {
            ALL.addAll(List.of(new NoticeDialogue.Reminder(LAAK1, false, before),
                    new NoticeDialogue.Reminder(LAAK1, true, before),
                    new NoticeDialogue.Reminder(new GatheringCode("GONE1"), false, before),
                    new NoticeDialogue.Coming(id("a1/0"), before),
                    new NoticeDialogue.Offer(id("a1/0"), before),
                    new NoticeDialogue.Offer(id("none"), before),
                    new NoticeDialogue.Reminder(LAAK1, true, before, NOW, new GatheringCode("FULL1")),
                    new NoticeDialogue.Which(LAAK1, new GatheringCode("GONE1"), before),
                    new NoticeDialogue.Sure(id("a1/0"), new NoticeDialogue.Reminder(LAAK1, false, before)),
                    new NoticeDialogue.ListClosed(LAAK1, before),
                    new NoticeDialogue.Lapsed(LAAK1, before),
                    new NoticeDialogue.Lapsed(new GatheringCode("GONE1"), before),
                    new NoticeDialogue.CalledOff(NOW, "Buurthuis", before), new OptOut.Sure(null, before),
                    new OptOut.Sure(id("a1/0"), before),
                    new Handoff.Passed(NOW, before), new Handoff.Passed(NOW.minusDays(2), before)));
        }
        ALL.addAll(List.of(new FirstContact.New(), new FirstContact.Greeted(null), new FirstContact.Greeted(LAAK1),
                new FirstContact.Greeted(new GatheringCode("NONE9")), new WhatsOn.Programme(0),
                new WhatsOn.Programme(1),
                new WhatsOn.Programme(999),
                new WhatsOn.Page(LAAK1), new WhatsOn.Page(new GatheringCode("GONE1")), new SignUp.Asked(LAAK1),
                new SignUp.In(id("a1/0")),
                new SignUp.In(id("none")), new MySignUps.Shown(null), new MySignUps.Which(null),
                new MySignUps.One(id("a1/0")),
                new MySignUps.One(id(LONG_ID)), new MySignUps.One(id("none")),
                new MySignUps.Cancelled(LAAK1, null, null),
                new MySignUps.Sure(id("a1/0"), null), new MySignUps.Sure(id("none"), null),
                new MySignUps.Cancelled(new GatheringCode("GONE1"), null, null), new Personal.Data(null),
                new Personal.Forgetting(null),
                new Personal.Inviting(null),
                new Home.Menu(null), new Home.Languages(null), new Home.Help(null), new Handoff.Wanted(null),
                new Handoff.Called(null), new FacilitatorDialogue.Leading(new GatheringCode("GONE1"), null),
                new FacilitatorDialogue.Asking(LAAK1, 0, null),
                new FacilitatorDialogue.Asking(new GatheringCode("GONE1"), 9, null)));
        for (String poll : List.of("LAAK1.after", "LAAK2.before", "GONE1.after")) {
            ALL.addAll(List.of(new PollDialogue.Asking(poll, 0, null),
                    new PollDialogue.Asking(poll, 3, drafts().getFirst()), new PollDialogue.Asking(poll, 4, null),
                    new PollDialogue.Asking(poll, 77, null), new PollDialogue.Quote("LAAK1.after", 4, null),
                    new PollDialogue.Check(poll, drafts().getFirst()),
                    new PollDialogue.Away(poll, null), new PollDialogue.Thanked(poll, null)));
        }
        for (Draft draft : drafts()) {
            ALL.addAll(List.of(new SignUp.Women(draft), new SignUp.Adults(draft), new SignUp.Children(draft),
                    new SignUp.Group(draft, 12), new SignUp.ForWhom(draft), new SignUp.Name(draft),
                    new SignUp.NameSure(draft, "Zain"), new SignUp.Speaks(draft),
                    new SignUp.NeedSomething(draft), new SignUp.KeepWishes(draft), new SignUp.Wishes(draft),
                    new SignUp.Check(draft),
                    new SignUp.ReadMore(draft), new SignUp.Correcting(draft), new Allergy.Which(draft),
                    new Interpreter.Which(draft),
                    new SignUp.Full(draft, 1), new SignUp.Left(draft), new Home.Menu(draft),
                    new Home.Languages(draft), new Home.Help(draft), new Handoff.Wanted(draft),
                    new Handoff.Called(draft), new Personal.Data(draft),
                    new Personal.Forgetting(draft), new Personal.Inviting(draft), new MySignUps.Shown(draft),
                    new MySignUps.Which(draft),
                    new MySignUps.One(id("a1/0"), draft), new MySignUps.Cancelled(LAAK1, draft, draft),
                    new MySignUps.Sure(id("a1/0"), draft), new TableMix.Age(LAAK1, draft),
                    new TableMix.District(LAAK1, draft), new FacilitatorDialogue.Leading(LAAK1, draft),
                    new FacilitatorDialogue.Asking(LAAK1, 2, draft)));
        }
    }

    private static List<Draft> drafts() {
        Draft begun = Draft.of(LAAK1);
        Draft counted = begun.withPeople(2, 1);
        Draft other = counted.forWhom(Whom.OTHER).withName("Berîvan").speaking("ku");
        Draft wished = other.withNeeds(Needs.KEPT).toggle(Wish.HALAL);
        return List.of(begun, Draft.of(new GatheringCode("WOMEN1")), Draft.of(new GatheringCode("FULL1"))
                .withPeople(3, 0),
                Draft.of(new GatheringCode("GONE1")).withPeople(1, 0), counted,
                counted.forWhom(Whom.ME).withName("Karim").withNeeds(Needs.NONE), other, wished,
                wished.withNeeds(Needs.CHOSEN),
                other.inDetail(), Draft.changing(booking("a1/0")), Draft.changing(booking("a1/0")).withPeople(4, 0));
    }

    static Booking booking(String id) {
        return new Booking(id(id), LAAK1, 2, 0, Booking.Who.oneself("Karim"), Gatherings.LAAK1.end());
    }

    private AnyStep() {}
}
