package nl.schuifaan.conversation;

import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Keywords;
import org.jspecify.annotations.Nullable;

/**
 * First names as they are typed. Some are words that mean something as well: <i>Zain</i> in Arabic letters is a yes,
 * <i>Hawar</i> asks for help, <i>On</i> is ten. Where a name is asked for we ask whether that is it, rather than take
 * it for the other or for a name.
 */
final class SignUpName {

    /** No first name is longer; what is, is a message. In characters. */
    private static final int LONGEST = 40;

    private SignUpName() {}

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
                && (answer || typed.keyword() != null && here.phrasebook().keywords().alsoName(typed.words()));
    }

    private static @Nullable Decision doubted(TurnContext here, Draft draft, String words) {
        String name = clean(words);
        return name == null ? null : here.show(new SignUp.NameSure(draft, name));
    }

    /** A name was typed; null if it cannot be one. */
    static @Nullable Decision named(TurnContext here, Draft draft, String words) {
        String name = clean(words);
        return name == null ? null : here.show(SignUp.next(here, draft.withName(name)));
    }

    /** Without the marks that nobody sees, as they could turn a list around; null if it cannot be a name. */
    private static @Nullable String clean(String words) {
        StringBuilder name = new StringBuilder();
        boolean letter = false;
        for (int i = 0; i < words.length(); ) {
            int point = words.codePointAt(i);
            i += Character.charCount(point);
            letter |= Character.isLetter(point);
            if (point == '/' || point == '@' || point == '\n') {
                return null;
            } else if (!unseen(point)) {
                name.appendCodePoint(point);
            }
        }
        String clean = name.toString().strip();
        return letter && clean.length() <= LONGEST ? clean : null;
    }

    private static boolean unseen(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
