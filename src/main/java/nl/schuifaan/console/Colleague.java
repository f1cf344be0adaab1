package nl.schuifaan.console;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who does something on a page. All that pages know of it comes from here.
 *
 * @param name as others read it in a history
 * @param chat id of their own chat, where tests go; null while none is linked
 */
record Colleague(String name, @Nullable String chat) {

    /** Before anybody can sign in. */
    private static final String CONSOLE = "console";

    static Colleague of(@Nullable Principal principal) {
        return new Colleague(principal == null ? CONSOLE : principal.getName(), null);
    }
}
