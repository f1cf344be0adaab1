package nl.schuifaan.id;

import org.jspecify.annotations.Nullable;

/** A chat, as its channel and its number there make it. */
public record ChatId(String text) implements Id, Comparable<ChatId> {

    public ChatId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a chat needs an id");
        }
    }

    /** The id with this text; null where none was kept. */
    public static @Nullable ChatId orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : new ChatId(text);
    }

    @Override
    public int compareTo(ChatId other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChatId that && text.equals(that.text);
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
