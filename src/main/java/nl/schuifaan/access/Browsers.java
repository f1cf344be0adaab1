package nl.schuifaan.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser and its system in two words, enough to know one's own in a list: {@code Chrome, Android}. */
final class Browsers {

    private static final List<Map.Entry<String,
            String>> NAMES = List.of(Map.entry("Edg", "Edge"), Map.entry("OPR", "Opera"),
            Map.entry("SamsungBrowser", "Samsung"), Map.entry("Firefox", "Firefox"), Map.entry("FxiOS", "Firefox"),
            Map.entry("Chrome", "Chrome"), Map.entry("CriOS", "Chrome"), Map.entry("Safari", "Safari"));
    private static final List<Map.Entry<String,
            String>> SYSTEMS = List.of(Map.entry("Android", "Android"), Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"), Map.entry("Windows", "Windows"), Map.entry("Macintosh", "Mac"),
            Map.entry("CrOS", "Chromebook"),
            Map.entry("Linux", "Linux"));

    private Browsers() {}

    /** Empty where it does not say. */
    static String label(@Nullable String agent) {
        String said = agent == null ? "" : agent;
        return String.join(", ",
                Stream.of(NAMES, SYSTEMS).flatMap(known -> known.stream().filter(one -> said.contains(one.getKey()))
                .map(Map.Entry::getValue).limit(1)).toList());
    }
}
