package nl.schuifaan.language;

import java.io.Serializable;

/**
 * A language that people read and write, by its code: {@code nl}, {@code ar}, {@code ckb}.
 * Which languages there are is decided by the files in {@code messages/}, not here.
 *
 * @param code ISO 639 code in small letters, as in the name of the language's file
 */
public record Language(String code) implements Serializable {

    /** The language that everything is written in first, and that a missing text falls back to. */
    public static final Language DUTCH = new Language("nl");

    @Override
    public String toString() {
        return code;
    }
}
