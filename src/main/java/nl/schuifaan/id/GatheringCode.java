package nl.schuifaan.id;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The short name of a gathering, as on posters: {@code LAAK1}. */
public record GatheringCode(String text) implements Id, Comparable<GatheringCode> {

    public GatheringCode {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a gathering needs an id");
        }
    }

    /** The same in capitals, as it is stored: people write it in small letters too. */
    public GatheringCode inCapitals() {
        String capitals = text.toUpperCase(Locale.ROOT);
        return capitals.equals(text) ? this : new GatheringCode(capitals);
    }

    @Override
    public int compareTo(GatheringCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GatheringCode that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
