package nl.schuifaan.access;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that an app makes by the clock (RFC 6238 over RFC 4226: SHA-1, six digits, thirty seconds), as every app makes
 * them.
 */
final class OneTimeCodes {

    static final int SECONDS = 30;
    static final int DIGITS = 6;

    /** Steps that a telephone's clock may be early or late. */
    private static final int AROUND = 1;

    /** As RFC 4226 recommends. */
    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCodes() {}

    /** A new secret in Base32, 32 characters. */
    static String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        StringBuilder text = new StringBuilder();
        String bits = new BigInteger(1, secret).toString(2);
        String padded = "0".repeat(SECRET_BYTES * Byte.SIZE - bits.length()) + bits;
        for (int i = 0; i < padded.length(); i += 5) {
            text.append(BASE32.charAt(Integer.parseInt(padded.substring(i, i + 5), 2)));
        }
        return text.toString();
    }

    /** The step of the clock that this is the code of, if it is one around this moment. */
    static OptionalLong step(String secret, String code, Instant moment) {
        long here = moment.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(here - AROUND, here + AROUND)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(), code.getBytes())).findFirst();
    }

    static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA1", impossible);
        }
    }

    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / Byte.SIZE];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (char letter : base32.toCharArray()) {
            buffer = buffer << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    /** What the picture says to the app. */
    static String address(String secret, String house, String name) {
        return "otpauth://totp/" + encoded(house) + ":" + encoded(name) + "?secret=" + secret + "&issuer="
                + encoded(house);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
