package nl.schuifaan.conversation;

import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.Draft.Needs;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Truncate;
import org.jspecify.annotations.Nullable;

/** Which allergy? A kitchen can do nothing with the word alone. It is kept as long as the wish, under the same yes. */
final class Allergy {

    sealed interface At extends Step {}

    /** What can they not eat? It may be left out. */
    @StoredAs("allergy.which")
    record Which(Draft draft) implements At {

        @Override
        public Screen screen(TurnContext here) {
            return asked(draft).skip(new ButtonToken.Answer(NAME, SKIP), "skip").skipIsNo().back(here);
        }

        @Override
        public Step back(TurnContext here) {
            return Ways.next(here, draft.withNeeds(Needs.KEPT));
        }

        @Override
        public Decision pressed(TurnContext here, ButtonToken.Answer answer) {
            return answer.equals(new ButtonToken.Answer(NAME, SKIP)) ? next(here, draft, "") : here.outdated();
        }

        @Override
        public @Nullable Decision meant(TurnContext here, Keyword keyword) {
            return keyword == Keyword.CANCEL ? Ways.pressed(here, new ButtonToken.Drop(draft.gathering())) : null;
        }

        @Override
        public @Nullable Decision inOwnWords(TurnContext here, TypedText typed) {
            return typed.keyword() != null || typed.number().isPresent() || typed.words().isBlank() ? null
                    : next(here.understood(), draft, Truncate.to(LONGEST, typed.words()));
        }

        @Override
        public StepTrait trait() {
            return StepTrait.OWN_WORDS;
        }
    }

    private static final String NAME = "allergy";
    private static final String SKIP = "skip";

    /** A few foods; what is longer is cut. In characters. */
    private static final int LONGEST = 120;

    private Allergy() {}

    /** Whether it is still to be asked. */
    static boolean open(Draft draft) {
        return draft.needs() == Needs.CHOSEN && draft.wishes().contains(Wish.ALLERGY) && draft.allergy() == null;
    }

    private static Screen asked(Draft draft) {
        String name = draft.whom() == Draft.Whom.OTHER ? draft.name() : null;
        return name == null || name.isEmpty() ? Screen.saying("sign-up.allergy")
                : Screen.saying("sign-up.allergy.other", "name", name);
    }

    private static Decision next(TurnContext here, Draft draft, String which) {
        return here.show(Ways.next(here, draft.withAllergy(which)));
    }
}
