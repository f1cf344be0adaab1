package nl.schuifaan.id;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one thing is called by, in the store, in addresses and in buttons. It is printed and stored as its text alone;
 * it is never blank. Each type writes out what is equal, as ids are looked up in maps at each turn and a record's own
 * way is slower with one compiler.
 */
public sealed interface Id permits BookingId, ChatId, GatheringCode {

    /** How each type is made of its text. */
    Map<Class<? extends Id>, Function<String, Id>> TYPES = Map.of(
            ChatId.class, ChatId::new, BookingId.class, BookingId::new, GatheringCode.class, GatheringCode::new);

    String text();

    /**
     * What makes of a stored text an id of its type; null of an empty text, which older versions wrote where there was
     * none.
     */
    static @Nullable Id stored(Function<String, Id> making, String text) {
        return text.isBlank() ? null : making.apply(text);
    }
}
