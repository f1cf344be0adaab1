package nl.schuifaan.console;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Whose hand did it, as it is kept: the id of a colleague, or nothing where nobody had to sign in. */
final class Signed {

    private Signed() {}

    static String by(@Nullable Principal who) {
        return who == null ? "" : who.getName();
    }
}
