package nl.schuifaan.gathering;

import java.util.Map;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody who spreads the word.
 *
 * @param code  as in their link: {@code p-BUURTHUIS}
 * @param weeks how many came, by ISO week in The Hague: {@code 2026-W48}
 */
@Document("partners")
@TypeAlias("partner")
record Partner(@Id String code, String name, Map<String, Long> weeks) {

    Partner {
        weeks = Objects.requireNonNullElse(weeks, Map.of());
    }

    long total() {
        return weeks.values().stream().mapToLong(Long::longValue).sum();
    }
}
