package nl.schuifaan.conversation;

import java.util.regex.Pattern;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * First names as they are typed. Some are words that mean something as well: <i>Zain</i> in Arabic letters is a yes,
 * <i>Hawar</i> asks for help, <i>On</i> is ten, <i>Yeter</i> is enough. Where a name is asked for we ask whether that
 * is it, rather than take it for the other or for a name.
 */
final class SignUpName {

    /** No first name is longer; what is, is a message. In characters. */
    private static final int LONGEST = 40;

    /** In words; what has more is a sentence. */
    private static final int MOST_WORDS = 5;

    /** Arabic is also typed with figures for letters (<i>na3am</i>); more of them are a telephone number. */
    private static final int MOST_DIGITS = 3;

    private static final String QUOTES = "“”„«»\"";
    /** A letter, and eight in quotation marks. */
    private static final int SHORTEST_REACTION = 11;
    private static final Pattern REACTION =
            Pattern.compile("\\s*\\S{1,30}(\\s\\S{1,30}){0,3}\\s*[“„«].{8,}[”“»]\\s*(\\S{1,30}\\s*)?",
                    Pattern.DOTALL);

    private SignUpName() {}

    /** Whether a name is asked for and this word, whatever else it means, may be it. */
    static boolean maybe(TurnContext here, TypedText typed) {
        return here.step() instanceof SignUp.Naming asked && doubted(here, asked, typed) != null;
    }

    /** A word came that has a meaning and may be a name; null when it is none of these. */
    static @Nullable Decision doubted(TurnContext here, SignUp.Naming asked, TypedText typed) {
        return switch (asked) {
            case SignUp.Name(Draft draft) -> perhaps(here, typed) ? doubted(here, draft, typed.words()) : null;
            case SignUp.NameSure(Draft draft, String name) ->
                    !typed.is(Keyword.NO) && Keywords.fold(name).equals(Keywords.fold(typed.words()))
                            ? named(here, draft, typed.words()) : null;
        };
    }

    private static boolean perhaps(TurnContext here, TypedText typed) {
        boolean answer = typed.number().isPresent() || typed.is(Keyword.YES) || typed.is(Keyword.NO);
        return typed.words().indexOf(' ') < 0
                && (answer || here.phrasebook().keywords().alsoName(typed.words()));
    }

    private static @Nullable Decision doubted(TurnContext here, Draft draft, String words) {
        String name = clean(words);
        return name == null ? null : here.show(new SignUp.NameSure(draft, name));
    }

    /** A name was typed; null if it cannot be one. */
    static @Nullable Decision named(TurnContext here, Draft draft, String words) {
        String name = clean(within(here, words));
        return name == null ? null : here.show(SignUp.next(here, draft.withName(name)));
    }

    /** Words came that are no name, though one was asked for; null when they may be one. */
    static @Nullable Decision noName(TurnContext here, String words) {
        if (reaction(words)) {
            return here.quiet();
        } else if (words.indexOf('?') >= 0 || words.indexOf('؟') >= 0) {
            return here.stay(Phrase.of("sign-up.name.why"));
        }
        String name = within(here, words);
        return name.length() > LONGEST && name.split(" ").length <= MOST_WORDS
                ? here.stay(Phrase.of("sign-up.name.long", "limit", LONGEST)) : null;
    }

    /**
     * Whether a phone wrote this, about one of our messages: a word or two and what we said in quotation marks. In
     * whatever language, as none of it is looked up.
     */
    static boolean reaction(String words) {
        return words.length() >= SHORTEST_REACTION && REACTION.matcher(words).matches();
    }

    private static String within(TurnContext here, String words) {
        return here.phrasebook().keywords().nameWithin(words).orElse(words);
    }

    /** Without the marks that nobody sees, as they could turn a list around; null if it cannot be a name. */
    private static @Nullable String clean(String words) {
        StringBuilder name = new StringBuilder();
        boolean letter = false;
        int digits = 0;
        for (int i = 0; i < words.length(); ) {
            int point = words.codePointAt(i);
            i += Character.charCount(point);
            digits += Character.isDigit(point) ? 1 : 0;
            letter |= Character.isLetter(point);
            if (point == '/' || point == '@' || point == '\n' || digits > MOST_DIGITS || QUOTES.indexOf(point) >= 0) {
                return null;
            } else if (!unseen(point)) {
                name.appendCodePoint(point);
            }
        }
        String clean = name.toString().strip();
        return letter && clean.length() <= LONGEST && clean.split(" ").length <= MOST_WORDS ? clean : null;
    }

    private static boolean unseen(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
