package nl.schuifaan.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schuifaan.id.BookingId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody in the moment in which a gathering is counted. It is added up, and then dropped.
 *
 * @param language    they chose or wrote in
 * @param channel     {@code telegram} or {@code sms}
 * @param others      languages of others whom they signed up, by booking
 * @param interpreted bookings for which they asked for an interpreter
 */
record GuestFacts(String language, String channel, Map<BookingId, String> others, Set<BookingId> interpreted) {

    static final GuestFacts UNKNOWN =
            new GuestFacts(EveningTally.UNKNOWN, EveningTally.UNKNOWN, Map.of(), Set.of());

    static GuestFacts of(Document chat) {
        Document contact = chat.get("contact", new Document());
        Map<BookingId, String> others = new HashMap<>();
        Set<BookingId> interpreted = new HashSet<>();
        for (Document booking : contact.getList("bookings", Document.class, List.of())) {
            BookingId id = new BookingId(booking.get("id", EveningTally.UNKNOWN));
            if (booking.get("language") instanceof String own) {
                others.put(id, own);
            }
            if (booking.getList("wishes", String.class, List.of()).contains("INTERPRETER")) {
                interpreted.add(id);
            }
        }
        return new GuestFacts(known(contact.getString("language")), channel(chat.get("channel", "")), others,
                interpreted);
    }

    private static String known(@Nullable String language) {
        return language == null ? EveningTally.UNKNOWN : language;
    }

    /** The phones of the simulator stand for the ones they look like. */
    private static String channel(String stored) {
        return stored.isEmpty() ? EveningTally.UNKNOWN : stored.endsWith("sms") ? "sms" : "telegram";
    }

    String language(BookingId booking) {
        return others.getOrDefault(booking, language);
    }
}
