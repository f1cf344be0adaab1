package nl.schuifaan.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Something that lets in whoever has it. It has 256 random bits, so that a plain hash of it, which is what is stored,
 * can be guessed by nobody.
 */
record Token(String reveal) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Token make() {
        return new Token(random(BYTES));
    }

    /** Random bytes in 64 letters, digits, {@code -} and {@code _}. */
    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Digits that nobody can foretell. */
    static String digits(int count) {
        StringBuilder digits = new StringBuilder();
        RANDOM.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    String hash() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(reveal));
    }

    @Override
    public String toString() {
        return "***";
    }
}
