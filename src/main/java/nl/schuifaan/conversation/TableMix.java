package nl.schuifaan.conversation;

import java.util.List;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Two questions that nobody has to answer, so that old and young and people of several districts sit together: they are
 * put only where organisers switched them on. Answering is the yes to keeping it as long as a wish.
 */
public final class TableMix {

    /** Groups of age, from 1. */
    public static final int AGES = 4;

    /** Districts of The Hague, from 1. */
    public static final int DISTRICTS = 8;

    sealed interface At extends Step {
        GatheringCode gathering();

        @Override
        default StepTrait trait() {
            return StepTrait.QUESTION;
        }
    }

    @StoredAs("mix.age")
    record Age(GatheringCode gathering, @Nullable Draft draft) implements At {
        @Override
        public Screen screen(TurnContext here) {
            Screen screen = Screen.saying("mix.age");
            for (int age = 1; age <= AGES; age++) {
                screen.choice(new ButtonToken.MixAge(gathering, age), "mix.age." + age);
            }
            return screen.skip(new ButtonToken.SkipMix(gathering), "poll.rather-not").skipIsNo();
        }

        @Override
        public Step withoutDraft(Contact contact) {
            return new Age(gathering, null);
        }
    }

    @StoredAs("mix.district")
    record District(GatheringCode gathering, @Nullable Draft draft) implements At {
        @Override
        public Screen screen(TurnContext here) {
            Screen screen = Screen.saying("mix.district");
            for (int district = 1; district <= DISTRICTS; district++) {
                screen.choice(new ButtonToken.MixDistrict(gathering, district), "mix.district." + district);
            }
            return screen.skip(new ButtonToken.SkipMixDistrict(gathering), "poll.rather-not").skipIsNo();
        }

        @Override
        public Step back(TurnContext here) {
            return new Age(gathering, draft);
        }

        @Override
        public Step withoutDraft(Contact contact) {
            return new District(gathering, null);
        }
    }

    private TableMix() {}

    /** Puts the first question, after why and for how long. */
    static Decision invited(TurnContext here, GatheringCode gathering) {
        Contact contact = here.contact();
        Unsaid mute = contact.stopped() ? Unsaid.STOP : contact.unreachable() ? Unsaid.BLOCKED
                : NoticeDialogue.seated(here, gathering).isEmpty() ? Unsaid.NO_BOOKING : null;
        return mute != null ? new Decision(contact, here.step(), List.of(new Effect.LeaveUnsaid(mute)))
                : here.with(contact.missed(0)).milestone(new Age(gathering, here.step().draft()),
                Phrase.of("mix.ask"));
    }

    static Decision pressed(TurnContext here, ButtonToken.OfMix token) {
        GatheringCode gathering = token.gathering();
        return switch (token) {
            case ButtonToken.MixAge(GatheringCode _, int age) -> age < 1 || age > AGES ? here.outdated()
                    : kept(here, new Effect.KeepMix(gathering, age, 0), district(here, gathering));
            case ButtonToken.MixDistrict(GatheringCode _, int district) -> district < 1 || district > DISTRICTS
                    ? here.outdated() : kept(here, new Effect.KeepMix(gathering, 0, district), thanks(here));
            case ButtonToken.SkipMix _ -> gathering.text().contains(":") ? here.outdated() : district(here, gathering);
            case ButtonToken.SkipMixDistrict _ -> thanks(here);
        };
    }

    private static Decision district(TurnContext here, GatheringCode gathering) {
        return here.show(new District(gathering, here.step().draft()));
    }

    private static Decision thanks(TurnContext here) {
        return here.show(Ways.top(here), Phrase.of("mix.thanks"));
    }

    /** The first answer is the yes to what was said before it. */
    private static Decision kept(TurnContext here, Effect.KeepMix effect, Decision then) {
        Contact agreed = then.contact().agreed(new Consent(Consent.Purpose.WISHES, here.now(),
                here.situation().medium(), here.contact().spoken(),
                here.phrasebook().version("mix.ask", here.contact().spoken())));
        return TurnContext.first(effect, new Decision(agreed, then.step(), then.effects()));
    }
}
