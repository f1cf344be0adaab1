package nl.schuifaan.console;

import java.security.Principal;
import nl.schuifaan.access.CurrentColleague;
import nl.schuifaan.id.ChatId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Whoever does something on a page. All that pages know of them comes from here.
 *
 * @param id   as the activity keeps it
 * @param name as others read it in a history
 * @param chat id of their own chat, where tests go; null while none is linked
 */
record Colleague(String id, String name, @Nullable ChatId chat) {

    /** @throws IllegalStateException when nobody has signed in, which the door rules out */
    static Colleague of(@Nullable Principal principal) {
        if (principal instanceof Authentication one && one.getPrincipal() instanceof CurrentColleague who) {
            return new Colleague(who.id(), who.name(), null);
        }
        throw new IllegalStateException("a page of the console without a colleague");
    }
}
