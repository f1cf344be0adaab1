package nl.schuifaan.conversation;

import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** The menu, the languages, help: where one turns aside to, and finds the way back to a sign-up that is under way. */
final class Home {

    sealed interface At extends Step {}

    @StoredAs("home.menu")
    record Menu(@Nullable Draft draft) implements At {}

    @StoredAs("home.languages")
    record Languages(@Nullable Draft draft) implements At {}

    @StoredAs("home.help")
    record Help(@Nullable Draft draft) implements At {}

    private Home() {}

    static Screen screen(TurnContext here, At at) {
        return switch (at) {
            case Menu(Draft draft) -> menu(here, draft);
            case Languages _ -> FirstContact.choices(Screen.saying("languages"), FirstContact.languages(here)).back(here);
            case Help(Draft draft) -> help(here, draft);
        };
    }

    /** The menu; for who has no language yet the choice of one. A sign-up that is under way waits there. */
    static Step top(TurnContext here) {
        if (here.contact().language() != null || here.step().draft() != null) {
            return new Menu(here.step().draft());
        }
        return here.step() instanceof FirstContact.Greeted greeted ? greeted : new FirstContact.Greeted(null);
    }

    static Decision welcome(TurnContext here) {
        Step top = top(here);
        return top instanceof Menu ? here.show(top, Phrase.of("welcome")) : here.show(top);
    }

    private static Screen menu(TurnContext here, @Nullable Draft draft) {
        Screen screen = Screen.saying("menu.ask");
        if (draft != null) {
            screen.choice("continue", "menu.continue");
        }
        screen.choice("programme:0", "menu.programme");
        if (!here.contact().bookings().isEmpty()) {
            screen.choice("mine", "menu.mine");
        }
        return screen.choice("languages", "menu.languages").choice("human", "menu.human").choice("help", "menu.help");
    }

    private static Screen help(TurnContext here, @Nullable Draft draft) {
        Screen screen = Screen.saying("help.words");
        if (draft != null) {
            screen.choice("continue", "menu.continue");
        }
        screen.choice("human", "menu.human").choice("data", "help.data");
        if (here.contact().agreedTo(Consent.Purpose.INVITATIONS)) {
            screen.choice("invitations:no", "help.no-invitations");
        } else {
            screen.choice("invitations", "help.invitations");
        }
        return screen.choice("forget", "help.forget").back(here);
    }

    /** From an aside: to the sign-up that waits, or else to the menu. */
    static Step back(TurnContext here, Step aside) {
        Draft draft = aside.draft();
        return draft == null ? top(here) : SignUp.next(here, draft);
    }
}
