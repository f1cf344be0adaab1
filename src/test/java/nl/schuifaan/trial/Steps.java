package nl.schuifaan.trial;

import java.util.List;

/**
 * A sign-up on Telegram by a poster's link, as a resident does it: eight turns. A line that begins with {@code > }
 * presses the first button whose token begins so: one adult, no children, for themselves. Any other line is typed.
 */
public final class Steps {

    private Steps() {}

    /** @param name what they say they are called */
    public static List<String> toSignUp(String gathering, String name) {
        return List.of("/start g-" + gathering, "> language:nl", "> sign-up:", "> whom:", "> adults:", "> children:",
                name, "> confirm:");
    }
}
