package nl.schuifaan.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A part of the console, as it stands in the navigation. */
enum Section {
    HOME(false), GATHERINGS(false), QUESTIONS(false), BROADCASTS(false), RESULTS(true), TEXTS(true), COLLEAGUES(true),
    SETTINGS(true), ACTIVITY(true);

    private final boolean rare;

    Section(boolean rare) {
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

    /** @param open whether somebody may open a page with that path */
    static List<Section> allowed(Predicate<String> open) {
        return Arrays.stream(values()).filter(section -> open.test(section.getPath())).toList();
    }
}
