package nl.schuifaan.trial;

import java.util.List;

/**
 * A sign-up on Telegram by a poster's link, as a resident does it: nine turns. A line that begins with {@code > } presses the
 * button whose token begins so; any other is typed.
 */
public final class Steps {

    private Steps() {}

    /** @param name what they say they are called */
    public static List<String> toSignUp(String gathering, String name) {
        return List.of("/start g-" + gathering, "> language:nl", "> sign-up:", "> adults:" + gathering + ":1",
                "> children:" + gathering + ":0", "> whom:" + gathering + ":me", name, "> needs:" + gathering + ":no", "> confirm:");
    }
}
