package nl.schuifaan.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A part of the console, as it stands in the navigation. */
enum Section {
    HOME(null, false), GATHERINGS("GATHERINGS", false), QUESTIONS("QUESTIONS", false), BROADCASTS("MESSAGES", false),
    RESULTS("NUMBERS", true), TEXTS("TEXTS", true), COLLEAGUES("COLLEAGUES", true), SETTINGS("SETTINGS", true), ACTIVITY("ACTIVITY", true);

    private final @Nullable String permission;
    private final boolean rare;

    Section(@Nullable String permission, boolean rare) {
        this.permission = permission;
        this.rare = rare;
    }

    /** As templates and texts call it. */
    public String getName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String getPath() {
        return this == HOME ? "/console" : "/console/" + getName();
    }

    /** Whether a phone shows it at the end of the page instead of in the bar at the bottom. */
    public boolean isRare() {
        return rare;
    }

    /** Those that somebody with these permissions may see. */
    static List<Section> allowed(Predicate<String> has) {
        return Arrays.stream(values()).filter(section -> section.permission == null || has.test(section.permission)).toList();
    }
}
