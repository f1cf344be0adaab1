package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Draft.Needs;
import nl.schuifaan.conversation.Draft.Whom;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** The end of a sign-up: is this right, and may we keep it; what is kept; what to do when they do not all fit. */
final class SignUpSummary {

    /** What is agreed to by confirming. */
    static final String CONSENT = "consent.sign-up";

    private SignUpSummary() {}

    static Screen check(TurnContext here, Draft draft) {
        String gathering = draft.gathering();
        Screen screen = said(here, draft);
        if (draft.booking() != null) {
            if (here.brief()) {
                screen.say("check.ask");
            }
            return screen.yes("confirm:" + gathering, "sign-up.sure.yes").no("drop:" + gathering, "change.keep").back(here);
        }
        screen.say(CONSENT).yes("confirm:" + gathering, "check.yes");
        if (here.brief()) {
            screen.choice((draft.detailed() ? "again:" : "detail:") + gathering,
                    draft.detailed() ? "check.change" : "check.otherwise");
            return screen.no("drop:" + gathering, "drop");
        }
        return screen.no("again:" + gathering, "check.change").choice("read-more:" + gathering, "check.read-more")
                .choice("drop:" + gathering, "drop").back(here);
    }

    /** What was answered so far. */
    private static Screen said(TurnContext here, Draft draft) {
        Screen screen = new Screen();
        screen.say("check.what", "title", title(here, draft.gathering()), "people", people(draft.adults(), draft.children()));
        here.find(draft.gathering()).filter(_ -> !here.brief()).ifPresent(it -> screen.say("check.when", "start", it.start(), "place", it.place()));
        String name = name(here.contact(), draft);
        if (name != null && !name.isEmpty()) {
            screen.say("check.name", "name", name);
        }
        if (draft.needs() == Needs.CHOSEN) {
            screen.say("check.wishes", "wishes", wishes(draft.wishes()));
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
        String gathering = draft.gathering();
        int room = free >= SignUp.more(here, draft) ? 0 : free;
        Screen screen = said(here, draft);
        screen.say(room == 0 ? "full.none" : "full.few", "n", room);
        if (draft.booking() != null) {
            return screen.choice("fewer:" + gathering, "full.fewer").no("drop:" + gathering, "drop");
        }
        screen.say("full.wait").say(CONSENT).yes("wait:" + gathering, "page.wait");
        if (room > 0) {
            screen.choice("fewer:" + gathering, "full.fewer");
        }
        return screen.no("drop:" + gathering, "drop");
    }

    static Screen readMore(TurnContext here, Draft draft) {
        return Screen.saying("read-more.what").say("read-more.who").say("read-more.until").say("read-more.rights")
                .yes("confirm:" + draft.gathering(), "check.yes").back(here);
    }

    static Screen left(TurnContext here, Draft draft) {
        return Screen.saying("left.ask", "title", title(here, draft.gathering())).yes("continue", "left.continue")
                .choice("again:" + draft.gathering(), "left.again").no("drop:" + draft.gathering(), "drop");
    }

    /** The title of a gathering, or its code when it is no longer in the programme. */
    static Object title(TurnContext here, String gathering) {
        Listing listing = here.find(gathering).orElse(null);
        return listing == null ? gathering : listing.title();
    }

    /** Adults and children; people when there are no children, or none were told apart. */
    static Phrase people(int adults, int children) {
        if (children <= 0) {
            return Phrase.of("count.people", "n", adults);
        }
        return Phrase.of("count.both", "adults", Phrase.of("count.adults", "n", adults),
                "children", Phrase.of("count.children", "n", children));
    }

    static List<Phrase> wishes(List<Wish> wishes) {
        List<Phrase> phrases = new ArrayList<>(wishes.size());
        for (Wish wish : wishes) {
            phrases.add(wish(wish));
        }
        return phrases;
    }

    static Phrase wish(Wish wish) {
        return Phrase.of("wish." + wish.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
