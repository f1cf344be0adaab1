package nl.schuifaan.wording;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.SmsText;
import nl.schuifaan.wording.Check.Problem;

/** The rules of every text, as the build holds them for those in the files. */
final class Checks {

    private static final Pattern BLANKS = Pattern.compile("  | \n|\n |\t|[\u00A0\u200B\u200E\uFFFD]");
    private static final Pattern PLACE = Pattern.compile("^\\S+, line \\d+: ");

    private Checks() {}

    static Check check(Phrasebook book, Language language, String key, String text, Map<String, String> examples) {
        if (text.isBlank()) {
            return wrong(Problem.EMPTY, "");
        }
        if (BLANKS.matcher(text).find() || !text.strip().equals(text)) {
            return wrong(Problem.BLANKS, "");
        }
        try {
            String shown = book.tried(language, key, text, examples);
            Set<String> lacking = lacking(book, key, text);
            return !lacking.isEmpty() ? wrong(Problem.LACKS, String.join(", ", lacking))
                    : shown.length() > TextLimits.of(key)
                    ? wrong(Problem.TOO_LONG, shown.length() + " / " + TextLimits.of(key))
                    : new Check(null, "", shown, SmsText.of(shown));
        } catch (IllegalArgumentException mistake) {
            return wrong(Problem.PATTERN, PLACE.matcher(String.valueOf(mistake.getMessage())).replaceFirst(""));
        }
    }

    /** A shorter wording may leave out what it likes. */
    private static Set<String> lacking(Phrasebook book, String key, String text) {
        Set<String> lacking = new TreeSet<>();
        if (!key.endsWith(".sms")) {
            book.arguments(key).stream().filter(name ->
                    !text.matches("(?s).*\\{\\s*" + Pattern.quote(name) + "\\s*[,}].*")).forEach(lacking::add);
        }
        return lacking;
    }

    private static Check wrong(Problem problem, String detail) {
        return new Check(problem, detail, "", null);
    }
}
