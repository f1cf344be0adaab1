package nl.schuifaan.conversation;

import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Draft.Needs;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** An interpreter of which language? Where there is none of it yet, that is said, and organisers see it. */
final class Interpreter {

    sealed interface At extends Step {}

    /** It may be left out. */
    @StoredAs("interpreter.which")
    record Which(Draft draft) implements At {

        @Override
        public Screen screen(TurnContext here) {
            Screen screen = Screen.saying("sign-up.interpreter");
            for (Language language : FirstContact.languages(here)) {
                if (!language.equals(Language.DUTCH)) {
                    screen.choice(new ButtonToken.Answer(NAME, language.code()), FirstContact.name(language));
                }
            }
            return screen.skip(new ButtonToken.Answer(NAME, SKIP), "skip").skipIsNo().back(here);
        }

        @Override
        public Step back(TurnContext here) {
            return Ways.next(here, draft.withNeeds(Needs.KEPT));
        }

        @Override
        public Decision pressed(TurnContext here, ButtonToken.Answer answer) {
            boolean ours = answer.question().equals(NAME);
            if (ours && answer.value().equals(SKIP)) {
                return here.show(Ways.next(here, draft.interpreted("")));
            }
            Language language = new Language(answer.value());
            return ours && here.phrasebook().speaks(language) ? chosen(here, language) : here.outdated();
        }

        private Decision chosen(TurnContext here, Language language) {
            Step next = Ways.next(here, draft.interpreted(language.code()));
            boolean there = here.find(draft.gathering()).filter(it -> it.interpreters().contains(language)
                    || it.spoken().contains(language)).isPresent();
            return there ? here.show(next)
                    : here.show(next, Phrase.of("sign-up.interpreter.none", "language", language));
        }

        /** The name of a language is the answer here, and no wish to be spoken to in it. */
        @Override
        public @Nullable Decision answered(TurnContext here, TypedText typed) {
            return here.phrasebook().keywords().named(typed.words()).filter(here.phrasebook()::speaks)
                    .map(language -> chosen(here, language)).orElse(null);
        }

        @Override
        public @Nullable Decision meant(TurnContext here, Keyword keyword) {
            return keyword == Keyword.CANCEL ? Ways.pressed(here, new ButtonToken.Drop(draft.gathering())) : null;
        }

        @Override
        public StepTrait trait() {
            return StepTrait.QUESTION;
        }
    }

    private static final String NAME = "interpreter";
    private static final String SKIP = "skip";

    private Interpreter() {}

    /** Whether it is still to be asked. */
    static boolean open(Draft draft) {
        return draft.needs() == Needs.CHOSEN && draft.wishes().contains(Wish.INTERPRETER)
                && draft.interpreter() == null;
    }
}
