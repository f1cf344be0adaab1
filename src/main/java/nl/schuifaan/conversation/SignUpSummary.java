package nl.schuifaan.conversation;

import nl.schuifaan.conversation.ButtonToken.Part;
import nl.schuifaan.conversation.ButtonToken.Reply;
import nl.schuifaan.conversation.Draft.Needs;
import nl.schuifaan.conversation.Draft.Whom;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** The end of a sign-up: is this right, and may we keep it; what is kept; what to do when they do not all fit. */
final class SignUpSummary {

    /** What is agreed to by confirming. */
    static final String CONSENT = "consent.sign-up";

    private SignUpSummary() {}

    /** What is agreed to by waiting: there is no seat in it. By SMS the shortest words do for both. */
    static String waiting(TurnContext here) {
        return here.brief() ? CONSENT : "consent.waiting";
    }

    static Screen check(TurnContext here, Draft draft) {
        GatheringCode gathering = draft.gathering();
        Screen screen = said(here, draft);
        if (draft.booking() != null) {
            if (here.brief()) {
                screen.say("check.ask");
            }
            return screen.yes(new ButtonToken.Confirm(gathering), "sign-up.sure.yes")
                    .no(new ButtonToken.Drop(gathering), "change.keep").back(here);
        }
        screen.say(CONSENT).yes(new ButtonToken.Confirm(gathering), "check.yes");
        if (here.brief()) {
            return brief(here, draft, screen);
        }
        return needs(here, draft, screen).no(new ButtonToken.Correct(gathering), "check.change")
                .choice(new ButtonToken.ReadMore(gathering), "check.read-more")
                .choice(new ButtonToken.Drop(gathering), "drop").back(here);
    }

    private static Screen brief(TurnContext here, Draft draft, Screen screen) {
        GatheringCode gathering = draft.gathering();
        int hint = screen.text().size();
        if (draft.detailed()) {
            screen.choice(new ButtonToken.Correct(gathering), "check.change");
        } else {
            screen.choice(new ButtonToken.Detail(gathering),
                    SignUpScreens.withFood(here, draft) ? "check.otherwise" : "check.otherwise.no-food");
        }
        screen.no(new ButtonToken.Drop(gathering), "drop");
        return screen.hint(here, hint, screen.segments(here), Phrase.of("check.privacy"));
    }

    /** Most people need nothing: who does says so here. */
    private static Screen needs(TurnContext here, Draft draft, Screen screen) {
        return draft.needs() == Needs.CHOSEN ? screen
                : screen.choice(new ButtonToken.Needs(draft.gathering(), Reply.YES),
                SignUpScreens.withFood(here, draft) ? "check.needs" : "check.needs.no-food");
    }

    /** What was answered so far. */
    private static Screen said(TurnContext here, Draft draft) {
        Screen screen = new Screen();
        screen.say("check.what", "title", BookingPhrases.title(here, draft.gathering()), "people",
                BookingPhrases.people(draft.adults(), draft.children()));
        here.find(draft.gathering()).filter(_ -> !here.brief())
                .ifPresent(it -> screen.say("check.when", "start", it.start(), "place", it.place()));
        String name = name(here.contact(), draft);
        if (name != null && !name.isEmpty()) {
            screen.say("check.name", "name", name);
        }
        if (draft.speaks() != null && !draft.speaks().isEmpty()) {
            screen.say("data.speaks", "language", new Language(draft.speaks()));
        }
        if (draft.needs() == Needs.CHOSEN) {
            screen.say("check.wishes", "wishes", BookingPhrases.wishes(draft));
        }
        if (here.brief() && draft.booking() == null && SignUp.forWomen(here, draft)) {
            screen.say("page.women");
        }
        return screen;
    }

    /** Who comes; of a change of one's own sign-up it need not be said. */
    private static @Nullable String name(Contact contact, Draft draft) {
        if (draft.booking() != null) {
            return contact.booking(draft.booking()).filter(booking -> !booking.self()).map(Booking::name).orElse(null);
        }
        return draft.whom() == Whom.ME && draft.name() == null ? contact.name() : draft.name();
    }

    static Screen full(TurnContext here, Draft draft, int free) {
        GatheringCode gathering = draft.gathering();
        int room = free >= SignUp.more(here, draft) ? 0 : free;
        boolean early = !SignUp.answered(here, draft);
        Screen screen = early ? new Screen() : said(here, draft);
        screen.say(room == 0 ? "full.none" : "full.few", "n", room);
        if (draft.booking() != null) {
            return screen.choice(new ButtonToken.Fewer(gathering), "full.fewer")
                    .no(new ButtonToken.Drop(gathering), "drop");
        }
        screen.say("full.wait");
        if (!early) {
            screen.say(waiting(here));
        }
        screen.yes(new ButtonToken.Wait(gathering), "page.wait");
        if (!early && !here.brief()) {
            needs(here, draft, screen);
        }
        if (room > 0) {
            screen.choice(new ButtonToken.Fewer(gathering), "full.fewer");
        }
        return screen.no(new ButtonToken.Drop(gathering), "drop");
    }

    static Screen readMore(TurnContext here, Draft draft) {
        return Screen.saying("read-more.what").say(who(here)).say("read-more.until").say("read-more.rights")
                .yes(new ButtonToken.Confirm(draft.gathering()), "check.yes").back(here);
    }

    /** Who we are, with whom one deals. */
    static Phrase who(TurnContext here) {
        ContactPoint us = here.situation().organisation();
        return us.known() ? Phrase.of("read-more.we", "organisation", us.name(), "contact", us.contact())
                : Phrase.of("read-more.who");
    }

    static Screen correcting(TurnContext here, Draft draft) {
        GatheringCode gathering = draft.gathering();
        Screen screen = Screen.saying("change.ask")
                .choice(new ButtonToken.CorrectPart(gathering, Part.PEOPLE), "change.people")
                .choice(new ButtonToken.CorrectPart(gathering, Part.NAME), "change.name");
        if (draft.whom() == Whom.OTHER) {
            screen.choice(new ButtonToken.CorrectPart(gathering, Part.LANGUAGE), "change.language");
        }
        return screen.choice(new ButtonToken.CorrectPart(gathering, Part.NEEDS), "change.needs").back(here);
    }

    static Screen left(TurnContext here, Draft draft) {
        return Screen.saying("left.ask", "title", BookingPhrases.title(here, draft.gathering()))
                .yes(new ButtonToken.Continue(), "left.continue")
                .choice(new ButtonToken.Again(draft.gathering()), "left.again")
                .no(new ButtonToken.Drop(draft.gathering()), "drop");
    }
}
