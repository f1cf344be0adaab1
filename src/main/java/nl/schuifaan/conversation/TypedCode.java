package nl.schuifaan.conversation;

import java.util.Arrays;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/** The code of a gathering, as it is typed from a poster. */
final class TypedCode {

    /** A longer message is not about one gathering's code alone. In characters. */
    private static final int LONGEST_WITH_CODE = 100;

    private TypedCode() {}

    /**
     * The code of a gathering, as on a poster: in any case, with a blank in it, or with a language after it
     * ({@code LAAK1 TR}). In a sentence it counts unless a sentence is what was asked for.
     */
    static @Nullable Decision ofGathering(TurnContext here, String words) {
        if (words.length() > LONGEST_WITH_CODE) {
            return null;
        }
        String[] parts = words.split(" ");
        Listing whole = listing(here, String.join("", parts));
        if (whole != null) {
            return cameFor(here, whole.code(), null);
        }
        Language last = parts.length < 2 ? null
                : here.phrasebook().keywords().named(parts[parts.length - 1]).orElse(null);
        Listing spoken = last == null ? null : listing(here, withoutLast(parts));
        if (spoken != null) {
            return cameFor(here, spoken.code(), last);
        }
        boolean free = here.step().trait().free();
        for (int i = 0; i < parts.length && !free && parts.length > 1; i++) {
            Listing meant = listing(here, parts[i]);
            if (meant != null) {
                return cameFor(here, meant.code(), here.phrasebook().keywords().named(parts[parts.length - 1])
                        .orElse(null));
            }
        }
        return null;
    }

    private static String withoutLast(String[] parts) {
        return String.join("", Arrays.copyOf(parts, parts.length - 1));
    }

    /**
     * An old code, perhaps with a language after it: says that it is over, and a sign-up that is under way goes on;
     * null when it is none.
     */
    static @Nullable Decision old(TurnContext here, String words) {
        String[] parts = words.split(" ");
        Language last = parts.length < 2 ? null
                : here.phrasebook().keywords().named(parts[parts.length - 1]).orElse(null);
        if (!looksLikeOne(last == null ? String.join("", parts) : withoutLast(parts))) {
            return null;
        }
        TurnContext in = last == null ? here : here.with(here.contact().speaking(last));
        return in.step().draft() == null ? Ways.gone(in) : in.again(false, Phrase.of("gathering.over"));
    }

    /** Whether it is the code of a gathering, and nothing else. */
    static boolean coded(TurnContext here, String words) {
        return words.length() <= LONGEST_WITH_CODE && listing(here, words.replace(" ", "")) != null;
    }

    private static @Nullable Listing listing(TurnContext here, String word) {
        String folded = Keywords.fold(word);
        return folded.isBlank() ? null : listing(here, new GatheringCode(folded));
    }

    private static @Nullable Listing listing(TurnContext here, GatheringCode folded) {
        return here.find(folded).or(() -> here.situation().findCalledOff(folded)).orElse(null);
    }

    private static Decision cameFor(TurnContext here, GatheringCode code, @Nullable Language language) {
        TurnContext in = language == null ? here : here.with(here.contact().speaking(language));
        return in.contact().language() == null && !in.brief()
                ? in.show(new FirstContact.Greeted(code)) : Ways.open(in, code);
    }

    /** Letters and then figures, as our codes are: a gathering that is over, or a slip of the finger. */
    static boolean looksLikeOne(String words) {
        int letters = 0;
        while (letters < words.length() && Character.isLetter(words.charAt(letters))) {
            letters++;
        }
        int end = letters;
        while (end < words.length() && Character.isDigit(words.charAt(end))) {
            end++;
        }
        return letters >= 2 && letters <= 12 && end > letters && end - letters <= 3 && end == words.length();
    }
}
