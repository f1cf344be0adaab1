package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Phrase;

/** What's on, and the page of one gathering. */
final class WhatsOn {

    sealed interface At extends Step {
        @Override
        default Screen screen(TurnContext here) {
            return WhatsOn.screen(here, this);
        }

        @Override
        default Step back(TurnContext here) {
            return WhatsOn.back(here, this);
        }
    }

    /** @param page from 0 */
    @StoredAs("whats-on.programme")
    record Programme(int page) implements At {}

    @StoredAs("whats-on.page")
    record Page(GatheringCode gathering) implements At {
        @Override
        public GatheringCode about(Contact contact) {
            return gathering;
        }
    }

    private static final int ON_A_PAGE = 5;

    /** So that a page by SMS takes three segments at most. */
    private static final int IN_A_TEXT = 3;

    private WhatsOn() {}

    static Screen screen(TurnContext here, At at) {
        return switch (at) {
            case Programme(int page) -> programme(here, page);
            case Page(GatheringCode gathering) -> here.find(gathering).map(listing -> page(here, listing))
                    .orElseGet(() -> programme(here, 0));
        };
    }

    private static Screen programme(TurnContext here, int page) {
        Screen screen = new Screen();
        int most = here.brief() ? IN_A_TEXT : ON_A_PAGE;
        int seen = 0;
        for (Listing listing : here.situation().programme()) {
            if (!listing.openAt(here.now())) {
                continue;
            }
            if (seen / most == page) {
                entry(here, screen, listing);
            }
            seen++;
        }
        if (screen.choices().isEmpty() && page > 0) {
            return programme(here, 0);
        } else if (screen.choices().isEmpty()) {
            screen.say("programme.empty");
            if (!here.contact().agreedTo(Consent.Purpose.INVITATIONS)) {
                screen.say("programme.invite").yes(new ButtonToken.AskToInvite(), "help.invitations");
            }
            screen.choice(new ButtonToken.Human(), "menu.human");
        } else {
            screen.say("programme.ask");
        }
        if (seen > (page + 1) * most) {
            screen.choice(new ButtonToken.Programme(page + 1), "programme.more");
        }
        return screen.back(here);
    }

    /** With buttons the facts stand in the text, as a button is narrow; by SMS all stands in the numbered line. */
    private static void entry(TurnContext here, Screen screen, Listing listing) {
        if (!here.brief() && !BookingPhrases.tellsPlaces(listing)) {
            screen.say("sign-up.what", "title", listing.title(), "start", listing.start(), "place", listing.place());
        } else if (!here.brief()) {
            screen.say("programme.entry", "title", listing.title(), "start", listing.start(), "place", listing.place(),
                    "places", BookingPhrases.places("places.", listing));
        }
        screen.choice(new ButtonToken.Gathering(listing.code()), "programme.choice", "title",
                listing.title(), "start", listing.start());
    }

    private static Screen page(TurnContext here, Listing it) {
        Screen screen = Screen.saying("page.title", "title", it.title());
        if (!here.brief()) {
            about(screen, it);
        }
        screen.say("page.when", "start", it.start(), "end", it.end(), "place", it.place(), "address", it.address());
        if (!here.brief()) {
            languages(screen, it);
        }
        if (it.audience() == Listing.Audience.WOMEN) {
            screen.say("page.women");
        }
        if (!here.brief()) {
            practical(screen, it);
        }
        if (!it.openAt(here.now())) {
            return screen.say(it.begun(here.now()) ? "page.started" : "page.closed")
                    .choice(new ButtonToken.Programme(0), "menu.programme");
        }
        if (it.practical().closesHoursBefore() != null) {
            screen.say("page.until", "until", it.practical().closes(it.start()));
        }
        if (BookingPhrases.tellsPlaces(it)) {
            screen.say(BookingPhrases.places(it));
        }
        boolean seats = it.room() > 0;
        return screen.yes(new ButtonToken.SignUp(it.code()), seats ? "page.sign-up" : "page.wait")
                .no(new ButtonToken.Programme(0), "page.others");
    }

    private static void about(Screen screen, Listing it) {
        if (it.storyteller() != null) {
            screen.say("page.storyteller", "name", it.storyteller());
        }
        screen.say("page.about", "about", it.about());
    }

    /** What people ask before they come, in one paragraph; what nobody wrote down is not said. */
    static void practical(Screen screen, Listing it) {
        Practical known = it.practical();
        if (Boolean.TRUE.equals(known.children())) {
            screen.say("page.children");
        }
        if (known.childcare()) {
            screen.say("page.childcare");
        }
        if (known.halal()) {
            screen.say("page.halal");
        }
        if (Boolean.TRUE.equals(known.lift())) {
            screen.say("page.lift");
        }
        if (Boolean.TRUE.equals(known.wheelchair())) {
            screen.say("page.wheelchair");
        }
        if (known.transport() != null) {
            screen.say("page.stop", "stop", known.transport());
        }
        if (known.alone()) {
            screen.say("page.alone");
        }
        if (known.contact() != null) {
            screen.say("page.contact", "contact", known.contact());
        }
    }

    private static void languages(Screen screen, Listing it) {
        if (!it.spoken().isEmpty()) {
            screen.say("page.spoken", "languages", List.copyOf(it.spoken()));
        }
        if (!it.interpreters().isEmpty()) {
            screen.say("page.interpreters", "languages", List.copyOf(it.interpreters()));
        }
        if (it.dinner()) {
            screen.say("page.dinner");
        }
        if (it.audience() == Listing.Audience.EVERYONE) {
            screen.say("page.everyone");
        }
    }

    /**
     * A link or a typed code led here. By SMS a code is the first of three messages, so it asks at once how many come.
     */
    static Decision open(TurnContext here, GatheringCode code) {
        if (here.find(code).isEmpty()) {
            return gone(here);
        }
        return here.brief() ? Ways.pressed(here, new ButtonToken.SignUp(code)) : show(here, code);
    }

    static Decision pressed(TurnContext here, ButtonToken.OfProgramme token) {
        return switch (token) {
            case ButtonToken.Programme(int page) -> here.show(new Programme(page));
            case ButtonToken.Gathering(GatheringCode gathering) -> show(here, gathering);
        };
    }

    private static Decision show(TurnContext here, GatheringCode code) {
        return here.find(code).map(listing -> here.show(new Page(listing.code()))).orElseGet(() -> gone(here));
    }

    /** There is no such gathering, or it is over: what else there is. */
    static Decision gone(TurnContext here) {
        Programme programme = new Programme(0);
        Phrase plain = Phrase.of("gathering.over");
        Screen screen = programme.screen(here);
        List<Phrase> text = new ArrayList<>(screen.text());
        text.addFirst(plain);
        boolean room = here.brief() && Segments.of(here, text, screen.choices()) <= Segments.MOST;
        return here.show(programme, room ? plain : Phrase.of("gathering.gone"));
    }

    private static Step back(TurnContext here, At at) {
        return switch (at) {
            case Programme(int page) -> page > 0 ? new Programme(page - 1) : Ways.menu(null);
            case Page _ -> new Programme(0);
        };
    }
}
