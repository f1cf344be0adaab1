package nl.schuifaan.wording;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was changed of one text in one language.
 *
 * @param text    what is said instead of what the file says; null for that of the file
 * @param settled whether a native reader found it right
 * @param version how often it was changed
 * @param earlier what it was before, the newest first
 */
public record Edit(String language, String key, @Nullable String text, boolean settled, long version,
        List<Earlier> earlier) {

    /**
     * What it was once.
     *
     * @param text null for that of the file
     * @param by   whose change ended it: the id of a colleague, or empty where nobody had signed in
     */
    public record Earlier(@Nullable String text, String by, Instant until) {}

    /**
     * Whether it says now what it said then.
     *
     * @param then null asks for the text of the file
     */
    boolean saysAsAt(@Nullable Instant then) {
        String said = then == null ? null : text;
        for (Earlier one : earlier) {
            if (then != null && one.until().isAfter(then)) {
                said = one.text();
            }
        }
        return Objects.equals(said, text);
    }

    static Edit none(String language, String key) {
        return new Edit(language, key, null, false, 0, List.of());
    }
}
