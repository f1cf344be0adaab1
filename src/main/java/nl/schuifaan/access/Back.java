package nl.schuifaan.access;

import org.jspecify.annotations.Nullable;

/** Where one goes after signing in. */
final class Back {

    /** Where everyone who has signed in may go. */
    static final String HOME = "/console";

    private Back() {}

    /** Only pages of the console: an address from elsewhere would send a colleague to a page that looks like ours. */
    static String safe(@Nullable String asked) {
        return asked != null && ours(asked) ? asked : HOME;
    }

    private static boolean ours(String asked) {
        return asked.matches("/console(/[A-Za-z0-9._~/-]*)?") && !asked.contains("//") && !asked.contains("..")
                && !asked.startsWith("/console/sign-");
    }
}
