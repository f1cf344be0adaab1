package nl.schuifaan.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.ButtonToken.Person;
import nl.schuifaan.conversation.ButtonToken.Reply;
import nl.schuifaan.conversation.Draft.Whom;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;

/** What the questions of a sign-up look like. */
final class SignUpScreens {

    /** As many buttons as are still quick to read; a higher number is typed. */
    private static final int NUMBERS = 6;

    private SignUpScreens() {}

    static Screen screen(TurnContext here, SignUp.At at) {
        return switch (at) {
            case SignUp.Women(Draft draft) -> women(here, draft);
            case SignUp.Adults(Draft draft) -> adults(here, draft);
            case SignUp.Children(Draft draft) -> children(here, draft);
            case SignUp.Group(Draft draft, int people) -> group(here, draft, people);
            case SignUp.ForWhom(Draft draft) -> whom(here, draft);
            case SignUp.Name(Draft draft) -> name(here, draft);
            case SignUp.NameSure(Draft draft, String name) -> sure(draft, name);
            case SignUp.Speaks(Draft draft) -> speaks(here, draft);
            case SignUp.NeedSomething(Draft draft) -> needs(here, draft);
            case SignUp.KeepWishes(Draft draft) -> keep(here, draft);
            case SignUp.Wishes(Draft draft) -> wishes(here, draft);
            case SignUp.Check(Draft draft) -> SignUpSummary.check(here, draft);
            case SignUp.Full(Draft draft, int free) -> SignUpSummary.full(here, draft, free);
            case SignUp.Correcting(Draft draft) -> SignUpSummary.correcting(here, draft);
            case SignUp.ReadMore(Draft draft) -> SignUpSummary.readMore(here, draft);
            case SignUp.Left(Draft draft) -> SignUpSummary.left(here, draft);
            case SignUp.Asked _ -> Screen.saying("asked.moment").choice(new ButtonToken.Menu(), "menu");
            case SignUp.In(BookingId booking) -> SeatsAnswer.screen(here, booking);
        };
    }

    private static Screen women(TurnContext here, Draft draft) {
        Screen screen = Screen.saying("sign-up.women");
        if (here.find(draft.gathering()).filter(it -> Boolean.TRUE.equals(it.practical().children())).isPresent()) {
            screen.say("sign-up.women.children");
        }
        return screen.yes(new ButtonToken.Women(draft.gathering()), "sign-up.women.yes")
                .no(new ButtonToken.Drop(draft.gathering()), "drop").back(here);
    }

    private static Screen adults(TurnContext here, Draft draft) {
        if (here.brief()) {
            return people(here, draft);
        }
        String key = draft.whom() == Whom.OTHER ? "sign-up.adults.other" : "sign-up.adults";
        return numbers(Screen.saying(key, "n", NUMBERS), n -> new ButtonToken.Adults(draft.gathering(), n)).back(here);
    }

    /**
     * By SMS this is often the first answer to a code, so it says what one has come to, and in which languages one may
     * go on. That one may sign up someone else is said where there is room for it, and where
     * more stands where it costs nothing.
     */
    private static Screen people(TurnContext here, Draft draft) {
        if (draft.whom() == Whom.OTHER) {
            return Screen.saying("sign-up.people.other", "limit", SignUp.PARTY_LIMIT);
        }
        Screen screen = new Screen();
        here.find(draft.gathering()).ifPresent(it -> {
            screen.say("sign-up.what", "title", it.title(), "start", it.start(), "place", it.place());
            if (it.room() == 0 && draft.booking() == null) {
                screen.say(BookingPhrases.places(it));
            }
        });
        if (here.contact().language() == null) {
            screen.say("sign-up.languages", "languages", codes(here));
        }
        screen.say("sign-up.people", "limit", SignUp.PARTY_LIMIT);
        return draft.booking() == null ? hints(here, draft, screen) : screen;
    }

    /** The question stays last but for how to answer it, so that it is among what is put again. */
    private static Screen hints(TurnContext here, Draft draft, Screen screen) {
        if (SignUp.forWomen(here, draft)) {
            screen.hint(here, 1, Segments.MOST, Phrase.of("page.women"));
        }
        int question = screen.text().size() - 1;
        if (draft.whom() == Whom.UNASKED) {
            screen.hint(here, question + 1, Segments.MOST, Phrase.of("sign-up.someone-else"));
        }
        return screen.hint(here, question, screen.segments(here), Phrase.of("sign-up.info"));
    }

    /** Codes are plain letters, so they cost an SMS nothing, as the languages' own names would. */
    private static String codes(TurnContext here) {
        return here.phrasebook().languages().stream().filter(language -> !language.equals(Language.DUTCH))
                .map(language -> language.code().toUpperCase(Locale.ROOT)).collect(Collectors.joining(" "));
    }

    private static Screen numbers(Screen screen, IntFunction<ButtonToken> token) {
        for (int n = 1; n <= NUMBERS; n++) {
            screen.choice(token.apply(n), "number", "n", n);
        }
        return screen;
    }

    private static Screen children(TurnContext here, Draft draft) {
        if (here.brief()) {
            return Screen.saying("sign-up.children-of", "n", draft.adults());
        }
        Screen screen = Screen.saying("sign-up.children")
                .choice(new ButtonToken.Children(draft.gathering(), 0), "sign-up.children.none");
        return numbers(screen, n -> new ButtonToken.Children(draft.gathering(), n)).back(here);
    }

    private static Screen group(TurnContext here, Draft draft, int people) {
        return Screen.saying("sign-up.group", "limit", SignUp.PARTY_LIMIT)
                .yes(new ButtonToken.Group(draft.gathering(), people), "menu.human")
                .no(new ButtonToken.Back(), "sign-up.group.fewer");
    }

    private static Screen whom(TurnContext here, Draft draft) {
        return Screen.saying("sign-up.whom")
                .yes(new ButtonToken.ForWhom(draft.gathering(), Person.ME), "sign-up.whom.me")
                .no(new ButtonToken.ForWhom(draft.gathering(), Person.OTHER), "sign-up.whom.other").back(here);
    }

    private static Screen name(TurnContext here, Draft draft) {
        return Screen.saying(draft.whom() == Whom.OTHER ? "sign-up.name.other" : "sign-up.name.me")
                .skip(new ButtonToken.SkipName(draft.gathering()), "skip").back(here);
    }

    private static Screen sure(Draft draft, String name) {
        return Screen.saying("sign-up.sure", "name", name)
                .yes(new ButtonToken.NameSure(draft.gathering()), "sign-up.sure.yes")
                .no(new ButtonToken.Back(), "sign-up.sure.no");
    }

    private static Screen speaks(TurnContext here, Draft draft) {
        Screen screen = named(draft, "sign-up.speaks", "sign-up.speaks.unnamed");
        int left = 8;
        for (Language language : here.phrasebook().languages()) {
            if (left-- > 0) {
                screen.choice(new ButtonToken.Speaks(draft.gathering(), language), FirstContact.name(language));
            }
        }
        return screen.skip(new ButtonToken.SkipSpeaks(draft.gathering()), "skip").back(here);
    }

    private static Screen named(Draft draft, String key, String unnamed) {
        String name = draft.name();
        return name == null || name.isEmpty() ? Screen.saying(unnamed) : Screen.saying(key, "name", name);
    }

    private static Screen needs(TurnContext here, Draft draft) {
        GatheringCode gathering = draft.gathering();
        String food = withFood(here, draft) ? "" : ".no-food";
        Screen screen = draft.whom() == Whom.OTHER
                ? named(draft, "sign-up.needs.other" + food, "sign-up.needs.unnamed" + food)
                : Screen.saying("sign-up.needs" + food);
        return screen.no(new ButtonToken.Needs(gathering, Reply.NO), "sign-up.needs.no")
                .yes(new ButtonToken.Needs(gathering, Reply.YES), "sign-up.needs.yes").skippedByNo().back(here);
    }

    static boolean withFood(TurnContext here, Draft draft) {
        return here.find(draft.gathering()).filter(it -> !it.dinner()).isEmpty();
    }

    /** What can be wished for there: other food only where people eat. */
    static List<Wish> offered(TurnContext here, Draft draft) {
        boolean food = withFood(here, draft);
        return Arrays.stream(Wish.values()).filter(wish -> food || !wish.ofFood()).toList();
    }

    private static Screen keep(TurnContext here, Draft draft) {
        return Screen.saying("consent.wishes").yes(new ButtonToken.Keep(draft.gathering()), "sign-up.keep.yes")
                .no(new ButtonToken.Needs(draft.gathering(), Reply.NO), "sign-up.keep.no").back(here);
    }

    private static Screen wishes(TurnContext here, Draft draft) {
        Screen screen = draft.whom() == Whom.OTHER ? named(draft, "sign-up.wishes.other", "sign-up.wishes")
                : Screen.saying("sign-up.wishes");
        if (here.brief()) {
            screen.say("sign-up.wishes.several");
        }
        if (!draft.wishes().isEmpty()) {
            screen.say("sign-up.wishes.chosen", "wishes", BookingPhrases.wishes(draft));
        }
        for (Wish wish : offered(here, draft)) {
            screen.choice(new ButtonToken.ToggleWish(draft.gathering(), wish), draft.wishes().contains(wish)
                    ? "wish.on" : "wish.off",
                    "wish", BookingPhrases.wish(wish));
        }
        return screen.yes(new ButtonToken.Wished(draft.gathering()), "done").back(here);
    }
}
