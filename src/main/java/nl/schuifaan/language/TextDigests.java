package nl.schuifaan.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Short digests of texts, remembered, as the few that people agree to are asked for again and again. */
final class TextDigests {

    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** The first 8 hexadecimal digits of SHA-256: enough to tell the versions of one text apart. */
    String of(String text) {
        return known.computeIfAbsent(text, TextDigests::digest);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
