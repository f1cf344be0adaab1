package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Draft.Needs;
import nl.schuifaan.conversation.Draft.Whom;
import nl.schuifaan.conversation.Input.FewerDecided;
import nl.schuifaan.conversation.Input.SeatsDecided;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** What became of a request for seats, wherever the chat is when the answer comes. */
final class SeatsAnswer {

    private SeatsAnswer() {}

    static Decision decided(TurnContext here, SeatsDecided answer) {
        Booking booking = here.contact().booking(answer.booking()).orElse(null);
        Draft draft = asked(here.contact(), answer, booking != null);
        if (booking != null) {
            return draft == null ? moved(here, booking, answer) : changed(here, booking, draft, answer);
        } else if (draft == null) {
            return unknown(here, answer);
        }
        TurnContext now = here.with(here.contact().answered(draft));
        return switch (answer.outcome()) {
            case GRANTED, WAITING -> in(now, draft, answer);
            case FULL -> turn(now, draft, answer.free());
            case CLOSED -> now.milestone(Ways.programme(), Phrase.of("gathering.closed"));
            case LIMIT -> now.milestone(new SignUp.Group(draft.withPeople(0, -1), draft.people()));
        };
    }

    private static @Nullable Draft asked(Contact contact, SeatsDecided answer, boolean change) {
        for (Draft draft : contact.asked()) {
            if (change ? answer.booking().equals(draft.booking())
                    : draft.booking() == null && draft.gathering().equals(answer.gathering())) {
                return draft;
            }
        }
        return null;
    }

    /** Nobody here asked for it, as when all was forgotten meanwhile: the seats go back. */
    private static Decision unknown(TurnContext here, SeatsDecided answer) {
        return answer.outcome() == Input.Outcome.GRANTED || answer.outcome() == Input.Outcome.WAITING
                ? here.decide(here.step(), new Effect.GiveBackSeats(answer.gathering(), answer.booking()))
                : here.quiet();
    }

    private static Decision in(TurnContext here, Draft draft, SeatsDecided answer) {
        Contact contact = here.contact();
        Booking booking = booking(here, draft, answer);
        if (booking.self() && booking.name() != null) {
            contact = contact.named(booking.name());
        }
        String partner = contact.partner();
        TurnContext now = here.with(contact.by(null).with(booking));
        Decision told = tell(now, booking);
        return partner == null ? told : TurnContext.first(
                new Effect.CountPartner(partner, answer.gathering(), answer.booking()), told);
    }

    private static Booking booking(TurnContext here, Draft draft, SeatsDecided answer) {
        String name = draft.name() == null && draft.whom() == Whom.ME ? here.contact().name() : draft.name();
        String speaks = draft.speaks();
        return new Booking(answer.booking(), answer.gathering(), draft.adults(), Math.max(0, draft.children()),
                new Booking.Who(name == null || name.isEmpty() ? null : name, draft.whom() != Whom.OTHER,
                speaks == null || speaks.isEmpty() ? null : new Language(speaks)),
                new Booking.Wished(draft.needs() == Needs.CHOSEN ? draft.wishes() : List.of(), allergy(draft),
                interpreter(draft)),
                new Booking.Queue(answer.outcome() == Input.Outcome.WAITING ? Math.max(1, answer.position()) : 0, null,
                0), here.find(answer.gathering()).map(Listing::end).orElse(here.now()), false);
    }

    private static @Nullable String allergy(Draft draft) {
        String allergy = draft.needs() == Needs.CHOSEN ? draft.allergy() : null;
        return allergy == null || allergy.isEmpty() ? null : allergy;
    }

    private static @Nullable Language interpreter(Draft draft) {
        String language = draft.needs() == Needs.CHOSEN ? draft.interpreter() : null;
        return language == null || language.isEmpty() ? null : new Language(language);
    }

    private static Decision tell(TurnContext here, Booking booking) {
        SignUp.In in = new SignUp.In(booking.id());
        return booking.waiting() || here.brief() ? here.milestone(in)
                : here.milestoneWithCalendar(in, booking.gathering());
    }

    /** There are not enough: the sign-up is taken up again, unless the person is in the middle of another. */
    private static Decision turn(TurnContext here, Draft draft, int free) {
        Draft other = here.step().draft();
        return other == null || other.gathering().equals(draft.gathering())
                ? here.milestone(new SignUp.Full(draft, free)) : here.stay(Phrase.of("full.missed",
                        "title", BookingPhrases.title(here, draft.gathering())));
    }

    /** A change of numbers. Nothing changes when it is not granted. */
    private static Decision changed(TurnContext here, Booking booking, Draft draft, SeatsDecided answer) {
        Contact contact = here.contact().answered(draft);
        return switch (answer.outcome()) {
            case GRANTED, WAITING -> here.with(contact.with(booking.of(draft.adults(), Math.max(0, draft.children()))))
                    .milestone(Ways.booking(booking.id()), Phrase.of("change.done"));
            case FULL -> here.with(contact).milestone(new SignUp.Full(draft, answer.free()));
            case CLOSED -> here.with(contact).milestone(Ways.booking(booking.id()), Phrase.of("change.closed"));
            case LIMIT -> here.with(contact).milestone(new SignUp.Group(draft.withPeople(0, -1), draft.people()));
        };
    }

    /** Not asked for just now: seats for who was waiting, or an answer that came twice. */
    private static Decision moved(TurnContext here, Booking booking, SeatsDecided answer) {
        if (!booking.waiting()) {
            return here.quiet();
        }
        return switch (answer.outcome()) {
            case GRANTED -> seated(here, booking.at(0));
            case CLOSED -> NoticeAnswers.tooLate(here, booking);
            case WAITING, FULL, LIMIT -> booking.until() == null ? here.quiet() : here.show(Ways.booking(booking.id()));
        };
    }

    /** What was under way goes on, in a message of its own: together they are too long for an SMS. */
    static Decision seated(TurnContext here, Booking booking) {
        TurnContext now = here.with(here.contact().with(booking));
        Step before = here.step().before();
        Decision told = tell(now, booking);
        boolean silent = before.draft() == null || before.screen(now).text().isEmpty();
        return silent ? told : TurnContext.first(told.effects().getFirst(), now.milestone(before));
    }

    /** What became of a yes to fewer seats. */
    static Decision decided(TurnContext here, FewerDecided answer) {
        Booking booking = here.contact().booking(answer.booking()).orElse(null);
        if (booking == null || !booking.waiting()) {
            return here.quiet();
        }
        return switch (answer.outcome()) {
            case GRANTED -> seated(here, booking.at(0).of(answer.adults(), answer.children()));
            case CLOSED -> NoticeAnswers.tooLate(here, booking);
            case WAITING, FULL, LIMIT -> {
                Booking left = booking.fewer() > 0 ? booking.offered(null, 0) : booking;
                TurnContext then = here.with(here.contact().with(left));
                yield then.milestone(FewerSeats.waiting(then, booking.id()), Phrase.of("offer.over"));
            }
        };
    }

    static Screen screen(TurnContext here, BookingId id) {
        Booking booking = here.contact().booking(id).orElse(null);
        if (booking == null) {
            return Screen.saying("booking.gone").choice(new ButtonToken.Programme(0), "menu.programme").back(here);
        }
        Screen screen = new Screen();
        head(here, screen, booking);
        if (here.brief()) {
            return screen.say("in.cancel");
        }
        if (booking.wishes().contains(Wish.OTHER)
                || booking.wishes().contains(Wish.ALLERGY) && booking.allergy() == null) {
            screen.say("in.tell-us").choice(new ButtonToken.Human(), "menu.human");
        }
        if (!booking.waiting() && here.find(booking.gathering()).filter(it -> it.arrangements().questions())
                .isPresent()) {
            screen.say("in.questions");
        }
        if (here.contact().bookings().size() == 1 && !here.contact().agreedTo(Consent.Purpose.INVITATIONS)) {
            screen.say("consent.invitations").yes(new ButtonToken.Invite(ButtonToken.Reply.YES), "invitations.yes");
        }
        return screen.choice(new ButtonToken.Shown(id), "in.manage")
                .choice(new ButtonToken.SignUpOther(booking.gathering()), "in.another")
                .choice(new ButtonToken.Menu(), "menu");
    }

    private static void head(TurnContext here, Screen screen, Booking booking) {
        Object title = BookingPhrases.title(here, booking.gathering());
        String name = booking.self() ? null : booking.name();
        if (booking.waiting()) {
            if (name != null) {
                screen.say("in.for", "name", name);
            }
            screen.say("in.waiting", "title", title, "n", booking.position()).say("in.waiting.next");
            return;
        }
        screen.say(name == null ? Phrase.of("in.done", "title", title)
                : Phrase.of("in.done.for", "name", name, "title", title));
        here.find(booking.gathering()).ifPresent(it -> {
            screen.say("in.where", "start", it.start(), "place", it.place(), "address", it.address(), "map",
                    it.mapLink());
            if (!here.brief()) {
                screen.say("in.until", "end", it.end());
                WhatsOn.practical(screen, it);
            }
            boolean reminded = it.arrangements().reminderHours().stream()
                    .anyMatch(hours -> it.start().minusHours(hours).isAfter(here.now()));
            if (reminded && it.start().isAfter(here.now().plusDays(1))) {
                screen.say(it.arrangements().usual() || here.brief() ? "in.reminder" : "in.reminder.some");
            }
        });
    }
}
