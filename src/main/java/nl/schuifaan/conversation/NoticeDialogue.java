package nl.schuifaan.conversation;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told without having asked just now: a reminder, a change, seats on offer. It leads to a step of its
 * own, so that "1" answers the newest question; what was under way is kept within and taken up again after the answer.
 */
final class NoticeDialogue {

    sealed interface At extends Step {

        /** Where the chat stood before. */
        @Override
        Step before();

        /** The same, after something else. */
        At after(Step before);

        @Override
        default @Nullable Draft draft() {
            return before().draft();
        }

        @Override
        default Screen screen(TurnContext here) {
            return NoticeScreens.screen(here, this);
        }

        @Override
        default Step back(TurnContext here) {
            return before();
        }

        @Override
        default @Nullable Decision meant(TurnContext here, Keyword keyword) {
            return keyword == Keyword.CANCEL ? NoticeAnswers.cancelled(here) : null;
        }

        @Override
        default Step withoutDraft(Contact contact) {
            return after(before().withoutDraft(contact));
        }

        @Override
        default Step closed(String poll) {
            return after(before().closed(poll));
        }
    }

    /**
     * Do you come?
     *
     * @param moved as time or place have changed
     * @param was   when it would have begun before it moved; null when it did not
     * @param other another gathering about which the same was asked, and not answered; null when there is none
     */
    @StoredAs("told.reminder")
    record Reminder(GatheringCode gathering, boolean moved, Step before, @Nullable LocalDateTime was,
            @Nullable GatheringCode other)
            implements At {
        Reminder {
            before = known(before);
        }

        @Override
        public GatheringCode about(Contact contact) {
            return gathering;
        }

        Reminder(GatheringCode gathering, boolean moved, Step before) {
            this(gathering, moved, before, null, null);
        }

        @Override
        public At after(Step before) {
            return new Reminder(gathering, moved, before, was, other);
        }

        @Override
        public @Nullable Decision answered(TurnContext here, TypedText typed) {
            return NoticeAnswers.ofSeveral(here, this, typed);
        }
    }

    /** Cannot you come? Asked once more, as the answer was a figure or a word. */
    @StoredAs("told.sure")
    record Sure(BookingId booking, Reminder asked) implements At {
        @Override
        public Step before() {
            return asked.before();
        }

        @Override
        public At after(Step before) {
            return new Sure(booking, (Reminder) asked.after(before));
        }

        @Override
        public Decision pressed(TurnContext here, ButtonToken.Answer answer) {
            return answer.question().equals("cant") ? NoticeAnswers.cancel(here.at(asked), booking) : here.outdated();
        }

        @Override
        public @Nullable Decision meant(TurnContext here, Keyword keyword) {
            return null;
        }
    }

    /** Which of two is meant? */
    @StoredAs("told.which")
    record Which(GatheringCode one, GatheringCode two, Step before) implements At {
        Which {
            before = known(before);
        }

        @Override
        public At after(Step before) {
            return new Which(one, two, before);
        }

        @Override
        public Decision pressed(TurnContext here, ButtonToken.Answer answer) {
            GatheringCode meant = !answer.question().equals("which") ? null : answer.value().equals(one.text()) ? one
                    : answer.value().equals(two.text()) ? two : null;
            return meant != null ? here.show(new Reminder(meant, false, before)) : here.outdated();
        }

        @Override
        public @Nullable Decision meant(TurnContext here, Keyword keyword) {
            return null;
        }
    }

    /** They said that they come. */
    @StoredAs("told.coming")
    record Coming(BookingId booking, Step before) implements At {
        Coming {
            before = known(before);
        }

        @Override
        public At after(Step before) {
            return new Coming(booking, before);
        }
    }

    @StoredAs("told.called-off")
    record CalledOff(LocalDateTime start, String place, Step before) implements At {
        CalledOff {
            before = known(before);
        }

        @Override
        public At after(Step before) {
            return new CalledOff(start, place, before);
        }
    }

    /** Seats are held: do you take them? */
    @StoredAs("told.offer")
    record Offer(BookingId booking, Step before) implements At {
        Offer {
            before = known(before);
        }

        @Override
        public @Nullable GatheringCode about(Contact contact) {
            return contact.booking(booking).map(Booking::gathering).orElse(null);
        }

        @Override
        public At after(Step before) {
            return new Offer(booking, before);
        }
    }

    /** So late no seats are offered any more to those who wait. */
    @StoredAs("told.list-closed")
    record ListClosed(GatheringCode gathering, Step before) implements At {
        ListClosed {
            before = known(before);
        }

        @Override
        public At after(Step before) {
            return new ListClosed(gathering, before);
        }
    }

    /** Nobody answered an offer in time. */
    @StoredAs("told.lapsed")
    record Lapsed(GatheringCode gathering, Step before) implements At {
        Lapsed {
            before = known(before);
        }

        @Override
        public At after(Step before) {
            return new Lapsed(gathering, before);
        }

        @Override
        public @Nullable Decision inOwnWords(TurnContext here, TypedText typed) {
            return typed.is(Keyword.YES) ? here.understood().stay(Phrase.of("offer.over")) : null;
        }
    }

    private NoticeDialogue() {}

    /** A step that this version does not know is read as none. */
    private static Step known(@Nullable Step before) {
        return before == null ? Ways.menu(null) : before;
    }

    /** Whether someone who was asked about it has yet to say whether they come. */
    static boolean asks(TurnContext here, GatheringCode gathering) {
        return here.find(gathering).filter(it -> it.start().isAfter(here.now())).isPresent()
                && seated(here, gathering).stream().anyMatch(booking -> !booking.coming());
    }

    /** Whether a question of ours waits for an answer, so that no other one may be put where answers are figures. */
    static boolean waits(TurnContext here) {
        return switch (here.step()) {
            case Reminder asked -> asks(here, asked.gathering);
            case Offer(BookingId booking, _) -> here.contact().booking(booking)
                    .filter(it -> it.offeredAt(here.now())).isPresent();
            case Sure _, Which _ -> true;
            default -> false;
        };
    }

    /** Until when is kept what they booked follows when the gathering ends. */
    static Contact follow(Contact contact, Listing listing) {
        Contact following = contact;
        for (Booking booking : contact.bookings()) {
            if (booking.gathering().equals(listing.code()) && !booking.ends().equals(listing.end())) {
                following = following.with(booking.ending(listing.end()));
            }
        }
        return following;
    }

    static List<Booking> of(TurnContext here, GatheringCode gathering) {
        return here.contact().bookings().stream().filter(booking -> booking.gathering().equals(gathering)).toList();
    }

    static List<Booking> seated(TurnContext here, GatheringCode gathering) {
        return of(here, gathering).stream().filter(booking -> !booking.waiting()).toList();
    }
}
