package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** Answers to what was told unasked, however old the button. */
final class NoticeAnswers {

    private NoticeAnswers() {}

    static Decision pressed(TurnContext here, ButtonToken.OfNotice token) {
        return switch (token) {
            case ButtonToken.Come(BookingId booking) -> come(here, booking);
            case ButtonToken.Going(GatheringCode gathering) -> going(here, gathering);
            case ButtonToken.Cant(BookingId booking) -> cant(here, booking);
            case ButtonToken.Accept(BookingId booking) -> accept(here, booking);
            case ButtonToken.Decline(BookingId booking) -> decline(here, booking);
            case ButtonToken.AcceptFewer(BookingId booking, int people) -> FewerSeats.accept(here, booking, people);
            case ButtonToken.KeepWaiting(BookingId booking) -> FewerSeats.keepWaiting(here, booking);
        };
    }

    private static Decision come(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null || booking.waiting()) {
            return here.show(Ways.booking(here, id));
        }
        return booking.ends().isAfter(here.now()) ? noted(here, List.of(booking)) : over(here);
    }

    private static Decision going(TurnContext here, GatheringCode gathering) {
        List<Booking> bookings = NoticeDialogue.seated(here, gathering).stream()
                .filter(booking -> booking.ends().isAfter(here.now())).toList();
        return bookings.isEmpty() ? over(here) : noted(here, bookings);
    }

    private static Decision over(TurnContext here) {
        return here.show(here.step().before(), Phrase.of("outdated"));
    }

    private static Decision noted(TurnContext here, List<Booking> bookings) {
        Contact contact = here.contact();
        for (Booking booking : bookings) {
            contact = contact.with(booking.confirmed());
        }
        Step before = here.step().before();
        TurnContext then = here.with(contact);
        return before.draft() != null ? then.milestone(before, Phrase.of("remind.thanks"))
                : then.milestone(new NoticeDialogue.Coming(bookings.getFirst().id(), before));
    }

    /** Where the answer was a figure it is asked once more, as it may have been meant for something else. */
    static Decision cant(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        boolean asked = booking != null && here.brief() && booking.ends().isAfter(here.now())
                && here.step() instanceof NoticeDialogue.Reminder;
        return asked ? here.milestone(new NoticeDialogue.Sure(id, (NoticeDialogue.Reminder) here.step()))
                : cancel(here, id);
    }

    /** The seats are free at once. Of several sign-ups the others are asked about again. */
    static Decision cancel(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null) {
            return here.show(Ways.booking(here, id));
        } else if (!booking.ends().isAfter(here.now())) {
            return over(here);
        }
        TurnContext then = here.with(here.contact().without(id));
        boolean others = here.step() instanceof NoticeDialogue.Reminder(GatheringCode gathering, _, _, _, _)
                && gathering.equals(booking.gathering())
                && !NoticeDialogue.of(then, gathering).isEmpty();
        // When and where is said below it then.
        Phrase said = others ? Phrase.of("cancelled.done.who", "who", NoticeScreens.whose(booking))
                : Phrase.of("cancelled.done", "title", NoticeScreens.which(here, booking.gathering()));
        return TurnContext.first(new Effect.GiveBackSeats(booking.gathering(), id),
                others ? then.milestone(here.step(), said) : resumed(then, Ways.cancelled(booking), said));
    }

    /** The ledger decides: it knows whether the seats are still held. */
    private static Decision accept(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null) {
            return offerOver(here);
        }
        return !booking.waiting() ? here.show(Ways.booking(here, id))
                : booking.until() == null ? here.outdated()
                : here.decide(here.step(), new Effect.AcceptOffer(booking.gathering(), id));
    }

    static Decision decline(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null) {
            return offerOver(here);
        } else if (!booking.waiting()) {
            return here.show(Ways.booking(here, id));
        } else if (booking.until() == null) {
            return here.outdated();
        }
        TurnContext then = here.with(here.contact().without(id));
        return TurnContext.first(new Effect.GiveBackSeats(booking.gathering(), id),
                resumed(then, Ways.cancelled(booking.gathering()), Phrase.of("offer.declined")));
    }

    /** The offer is not there any more; a sign-up that is under way stays. */
    static Decision offerOver(TurnContext here) {
        Step before = here.step().before();
        return here.show(before.draft() != null ? before : Ways.programme(), Phrase.of("offer.over"));
    }

    /** It lapsed, or the gathering takes nobody any more. */
    static Decision tooLate(TurnContext here, Booking booking) {
        return resumed(here.with(here.contact().without(booking.id())), Ways.cancelled(booking.gathering()),
                Phrase.of("offer.over"));
    }

    /** Goes on with what was under way, or else says how to come back. */
    private static Decision resumed(TurnContext here, Step cancelled, Phrase said) {
        Step before = here.step().before();
        return here.milestone(before.draft() != null ? before : cancelled, said);
    }

    /** Of two questions that are open, the one that is named; else it is asked. Null when one is open. */
    static @Nullable Decision ofSeveral(TurnContext here, NoticeDialogue.Reminder at, TypedText typed) {
        GatheringCode other = at.other();
        if (other == null || !NoticeDialogue.asks(here, other)) {
            return null;
        }
        for (GatheringCode gathering : List.of(at.gathering(), other)) {
            String rest = without(typed.words(), gathering);
            if (rest != null) {
                return Ways.typed(here.at(new NoticeDialogue.Reminder(gathering, false, at.before())), rest);
            }
        }
        boolean answer = typed.number().isPresent() || typed.is(Keyword.YES) || typed.is(Keyword.NO)
                || typed.is(Keyword.CANCEL);
        return answer ? here.milestone(new NoticeDialogue.Which(at.gathering(), other, at.before())) : null;
    }

    /** What was said beside that code; null when the code is not in it, or nothing else. */
    private static @Nullable String without(String words, GatheringCode code) {
        List<String> rest = new ArrayList<>(List.of(words.split("[\\s,.:;!]+")));
        boolean named = rest.removeIf(word -> Keywords.fold(word).equalsIgnoreCase(code.text()));
        return named && !rest.isEmpty() ? String.join(" ", rest) : null;
    }

    /** Where the question stands to which somebody replied, by the buttons under it; where the chat is otherwise. */
    static Step repliedTo(TurnContext here, List<String> buttons) {
        Step before = here.step().before();
        for (String button : buttons) {
            Step asked = switch (ButtonToken.parse(button)) {
                case ButtonToken.Come(BookingId booking) -> reminder(here, booking);
                case ButtonToken.Cant(BookingId booking) -> reminder(here, booking);
                case ButtonToken.Going(GatheringCode gathering) ->
                        new NoticeDialogue.Reminder(gathering, false, before);
                case ButtonToken.Accept(BookingId booking) -> new NoticeDialogue.Offer(booking, before);
                case ButtonToken.AcceptFewer(BookingId booking, int _) -> new NoticeDialogue.Offer(booking, before);
                case ButtonToken.Choose(String poll, int question, int _) ->
                        new PollDialogue.Asking(poll, question, here.step().draft());
                default -> null;
            };
            if (asked != null) {
                return asked;
            }
        }
        return here.step();
    }

    private static @Nullable Step reminder(TurnContext here, BookingId booking) {
        return here.contact().booking(booking).<Step>map(it ->
                new NoticeDialogue.Reminder(it.gathering(), false, here.step().before())).orElse(null);
    }

    /** "Cancel" was typed under a question about one booking: that one is meant. Null when it is not clear. */
    static @Nullable Decision cancelled(TurnContext here) {
        if (here.step() instanceof NoticeDialogue.Offer(BookingId booking, _)) {
            boolean fewer = here.contact().booking(booking).filter(it -> it.fewer() > 0).isPresent();
            return fewer ? here.show(Ways.sureToCancel(here, booking))
                    : Ways.pressed(here, new ButtonToken.Decline(booking));
        }
        List<Booking> asked = here.step() instanceof NoticeDialogue.Reminder(GatheringCode gathering, _, _, _, _)
                ? NoticeDialogue.of(here, gathering) : List.of();
        return asked.size() == 1 ? News.first(here, new ButtonToken.Cant(asked.getFirst().id()),
                now -> sure(now, asked.getFirst().id())) : null;
    }

    private static Decision sure(TurnContext here, BookingId booking) {
        return here.step() instanceof NoticeDialogue.Reminder asked
                ? here.milestone(new NoticeDialogue.Sure(booking, asked)) : cancel(here, booking);
    }
}
