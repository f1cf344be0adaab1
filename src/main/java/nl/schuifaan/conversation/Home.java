package nl.schuifaan.conversation;

import nl.schuifaan.conversation.ButtonToken.Reply;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** The menu, the languages, help: where one turns aside to, and finds the way back to a sign-up that is under way. */
final class Home {

    sealed interface At extends Step {
        @Override
        default Screen screen(TurnContext here) {
            return Home.screen(here, this);
        }
    }

    @StoredAs("home.menu")
    record Menu(@Nullable Draft draft) implements At {}

    @StoredAs("home.languages")
    record Languages(@Nullable Draft draft) implements At {
        @Override
        public Decision spoken(TurnContext here) {
            return here.show(draft != null ? Ways.next(here, draft) : new Menu(null), Phrase.of("language.changed"));
        }

        @Override
        public StepTrait trait() {
            return StepTrait.LANGUAGE;
        }
    }

    @StoredAs("home.help")
    record Help(@Nullable Draft draft) implements At {}

    private Home() {}

    static Screen screen(TurnContext here, At at) {
        return switch (at) {
            case Menu(Draft draft) -> menu(here, draft);
            case Languages _ ->
                    FirstContact.choices(Screen.saying("languages"), FirstContact.languages(here)).back(here);
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
            screen.choice(new ButtonToken.Continue(), "menu.continue");
        }
        screen.choice(new ButtonToken.Programme(0), "menu.programme");
        if (!here.contact().bookings().isEmpty()) {
            screen.choice(new ButtonToken.Mine(), "menu.mine");
        }
        return screen.choice(new ButtonToken.Languages(), "menu.languages")
                .choice(new ButtonToken.Human(), "menu.human").choice(new ButtonToken.Help(), "menu.help");
    }

    private static Screen help(TurnContext here, @Nullable Draft draft) {
        Screen screen = Screen.saying("help.words");
        if (draft != null) {
            screen.choice(new ButtonToken.Continue(), "menu.continue");
        }
        screen.choice(new ButtonToken.Human(), "menu.human").choice(new ButtonToken.Data(), "help.data");
        if (here.contact().agreedTo(Consent.Purpose.INVITATIONS)) {
            screen.choice(new ButtonToken.Invite(Reply.NO), "help.no-invitations");
        } else {
            screen.choice(new ButtonToken.AskToInvite(), "help.invitations");
        }
        return screen.choice(new ButtonToken.AskToForget(), "help.forget").back(here);
    }

    static Decision pressed(TurnContext here, ButtonToken.OfHome token) {
        Draft draft = here.step().draft();
        return switch (token) {
            case ButtonToken.Menu() -> here.show(top(here));
            case ButtonToken.Back() -> here.show(here.step().back(here));
            case ButtonToken.Continue() -> draft == null ? here.outdated() : here.show(Ways.next(here, draft));
            case ButtonToken.Languages() -> here.show(new Languages(draft));
            case ButtonToken.Help() -> here.show(new Help(draft));
        };
    }
}
