package nl.schuifaan.transcript.translating;

import java.util.Locale;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;
import org.jspecify.annotations.Nullable;

/** Says in the other language what was said in words. */
final class Saying {

    /** A first SMS in no language at all. */
    private static final String NO_LANGUAGE = "Schuif aan!";

    private final RecordedAct asked;
    private final Actor hand;

    Saying(Actor hand) {
        this.asked = hand.asked();
        this.hand = hand;
    }

    /** A word that means something by itself. Whoever was signing up here has to be signing up there. */
    boolean word(Keyword keyword, boolean fromSmsToButtons) {
        new DefaultAnswers(hand).whilst(() -> fromSmsToButtons && asked.before().step().draft() != null
                && hand.kept().step().draft() == null);
        String text = asked.text();
        boolean command = text.startsWith("/") && !hand.byNumber();
        boolean first = keyword == Keyword.HELLO && asked.before().contact().language() == null;
        return hand.say(command || hand.sameTongue() ? text : first ? hello(text) : hand.spelling(keyword));
    }

    /** A greeting that tells as much of the language as that one does. */
    private String hello(String text) {
        var keywords = hand.words().keywords();
        boolean tells = keywords.languageOf(text).isPresent();
        return keywords.spellings(Keyword.HELLO, hand.swap().to()).stream()
                .filter(word -> keywords.languageOf(word).isPresent() == tells).findFirst()
                .orElse(tells ? telling() : text);
    }

    /** Something in that language that is in no other. */
    private String telling() {
        Language to = hand.swap().to();
        return hand.words().keywords().spellings(Keyword.HELLO, to).getFirst() + ", "
                + hand.words().say(Phrase.of("page.sign-up"), to, Form.FULL);
    }

    /** The code of a gathering; a first SMS names the language with it, unless it is Dutch. */
    boolean code(String code, @Nullable Language language) {
        Language to = hand.swap().to();
        boolean unknown = hand.byNumber() && hand.kept().contact().language() == null && !to.equals(Language.DUTCH);
        Language named = language != null ? hand.swap().of(language) : unknown ? to : null;
        return hand.say(named == null ? code : code + " " + named.code().toUpperCase(Locale.ROOT));
    }

    boolean named(Language language) {
        return hand.say(hand.words().say(Phrase.of("language.name"), language, Form.FULL));
    }

    /** Their own words; by SMS no name is asked for. */
    boolean own(String text, boolean tells) {
        boolean name = asked.question().contains("sign-up.name.me") || asked.question().contains("sign-up.name.other");
        if (name && hand.byNumber() && asked.question().stream().noneMatch(hand::isAsked)) {
            return false;
        }
        return hand.say(tells && !hand.swap().from().equals(hand.swap().to()) ? telling() : text);
    }

    /** There are no links by SMS: one sends the word on the poster. */
    boolean opened(String payload) {
        for (String part : payload.split("_")) {
            if (part.startsWith("g-")) {
                return code(part.substring(2), null);
            }
        }
        return hand.say(hand.kept().contact().language() == null ? NO_LANGUAGE : hand.spelling(Keyword.MENU));
    }
}
