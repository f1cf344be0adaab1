package nl.schuifaan.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** The first words: a greeting in every language there is, and the choice of one. */
final class FirstContact {

    sealed interface At extends Step {
        @Override
        default Screen screen(TurnContext here) {
            return FirstContact.screen(here);
        }

        @Override
        default Step back(TurnContext here) {
            return Ways.top(here);
        }

        @Override
        default Decision sent(TurnContext here, Input.Kind kind) {
            return Handoff.sentAtFirst(here, kind);
        }
    }

    /** Nothing was said yet. */
    @StoredAs("first-contact.new")
    record New() implements At {
        @Override
        public Decision inOwnWords(TurnContext here, TypedText typed) {
            return Ways.welcome(here.understood());
        }

        @Override
        public Decision spoken(TurnContext here) {
            return Ways.welcome(here);
        }

        @Override
        public StepTrait trait() {
            return StepTrait.BEGINNING;
        }
    }

    /**
     * Greeted, and asked for a language.
     *
     * @param gathering where the link led by which they came; shown once there is a language to show it in
     */
    @StoredAs("first-contact.greeted")
    record Greeted(@Nullable GatheringCode gathering) implements At {
        @Override
        public @Nullable Decision inOwnWords(TurnContext here, TypedText typed) {
            return typed.recognised() ? arrived(here.understood(), gathering) : null;
        }

        @Override
        public Decision spoken(TurnContext here) {
            return arrived(here, gathering);
        }
    }

    /** As many buttons as a screen may have, less the one for going back. */
    private static final int MOST_LANGUAGES = 9;

    private FirstContact() {}

    static Screen screen(TurnContext here) {
        Screen screen = new Screen();
        List<Language> languages = languages(here);
        for (Language language : languages) {
            screen.say(Phrase.of("greeting").in(language));
        }
        return choices(screen, languages);
    }

    static Screen choices(Screen screen, List<Language> languages) {
        for (Language language : languages) {
            screen.choice(new ButtonToken.Speak(language), name(language));
        }
        return screen;
    }

    /** A language's name in itself. */
    static Phrase name(Language language) {
        return Phrase.of("language.name").in(language);
    }

    /** All there are, that of the person's device first: a hint, so no more than that. */
    static List<Language> languages(TurnContext here) {
        List<Language> all = here.phrasebook().languages();
        Language hint = here.situation().hint();
        int place = hint == null ? 0 : all.indexOf(hint);
        if (place <= 0) {
            return all.size() > MOST_LANGUAGES ? all.subList(0, MOST_LANGUAGES) : all;
        }
        List<Language> ordered = new ArrayList<>(all);
        ordered.addFirst(ordered.remove(place));
        return ordered.size() > MOST_LANGUAGES ? ordered.subList(0, MOST_LANGUAGES) : ordered;
    }

    /** The chat was opened by a link or a command to begin. */
    static Decision opened(TurnContext here, String payload) {
        GatheringCode gathering = null;
        String partner = null;
        Contact contact = here.contact();
        for (String part : payload.split("_", 8)) {
            if (part.startsWith("g-") && !part.substring(2).isBlank()) {
                gathering = new GatheringCode(part.substring(2));
            } else if (part.startsWith("p-") && part.length() > 2) {
                partner = part.substring(2);
                contact = contact.by(partner);
            }
        }
        Decision arrived = arrived(here.with(contact), gathering);
        return gathering == null ? arrived
                : TurnContext.first(new Effect.CountOpened(gathering, partner), arrived);
    }

    static Decision arrived(TurnContext here, @Nullable GatheringCode gathering) {
        if (here.contact().language() == null) {
            return here.show(new Greeted(gathering));
        }
        return gathering != null ? Ways.open(here, gathering) : Ways.welcome(here);
    }

    /** A language was chosen, here or anywhere. */
    static Decision choose(TurnContext here, Language language) {
        return here.phrasebook().speaks(language)
                ? here.step().spoken(here.with(here.contact().speaking(language))) : here.outdated();
    }
}
