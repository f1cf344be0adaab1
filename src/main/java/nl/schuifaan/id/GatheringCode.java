package nl.schuifaan.id;

import org.jspecify.annotations.Nullable;

/** The short name of a gathering, as on posters: {@code LAAK1}. */
public record GatheringCode(String text) implements Id {

    public GatheringCode {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a gathering needs an id");
        }
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
