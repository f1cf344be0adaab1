package nl.schuifaan.language;

import java.util.List;
import java.util.Map;

/** Every word that people see, in every language there is: the content of {@code messages/}. Immutable and quick. */
public final class Phrasebook {

    /** How long a text may be. */
    public enum Form {
        /** As it stands under its key. */
        FULL,
        /** The shorter {@code key.sms} where there is one. */
        SHORT
    }

    private Phrasebook() {}

    /**
     * Reads the files of {@code messages/}.
     *
     * @param files file name ({@code schuifaan_nl.properties}) → its text
     * @throws IllegalArgumentException naming file, line and reason, when anything in them is wrong
     */
    public static Phrasebook read(Map<String, String> files) {
        return new Phrasebook();
    }

    /** The languages there is a file for, Dutch first. */
    public List<Language> languages() {
        return List.of();
    }

    public boolean speaks(Language language) {
        return languages().contains(language);
    }

    public boolean rightToLeft(Language language) {
        return false;
    }

    /** The phrase in that language; a text that is missing there is said in Dutch, and counted. */
    public String say(Phrase phrase, Language language, Form form) {
        return phrase.key();
    }

    /** The raw text of a key with its digest, so that a consent can prove what was agreed to: {@code consent.sign-up#1a2b3c4d}. */
    public String version(String key, Language language) {
        return key;
    }

    /** Texts that were said in Dutch because their own language lacked them, since the start. */
    public long fallbacks() {
        return 0;
    }

    public Keywords keywords() {
        return new Keywords();
    }
}
