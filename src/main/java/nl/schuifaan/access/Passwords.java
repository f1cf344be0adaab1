package nl.schuifaan.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.schuifaan.privacy.Addresses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as they are stored: bcrypt over an HMAC under the data key. So a long one counts to its end, and whoever
 * has only the store cannot even begin to guess.
 */
@Component
class Passwords {

    static final int LEAST = 12;
    static final int MOST = 200;

    /** A tenth of a second of one core: dear to who guesses, unnoticed by who signs in. */
    private static final int STRENGTH = 10;

    /**
     * What is tried first by everyone who guesses. Compared without case and without anything but letters and digits.
     */
    private static final Set<String> BAD = Set.of("123456789012", "1234567890123", "wachtwoord12", "wachtwoord123",
            "wachtwoord1234",
            "password1234", "password12345", "passwordpassword", "wachtwoordwachtwoord", "qwertyuiop12",
            "qwertyuiopasdf", "qwerty123456",
            "welkom123456", "welkom012345", "welkom2026welkom", "welkomwelkom", "schuifaan123", "schuifaan1234",
            "schuifaanschuifaan",
            "denhaag12345", "denhaag123456", "geheimgeheim", "iloveyouiloveyou", "abcdefghijkl", "abcdefghijklmnop",
            "administrator", "letmeinletmein", "coordinator1", "coordinator123");

    private final BCryptPasswordEncoder bcrypt;
    private final Addresses keyed;
    private final String nobodys;

    @Autowired
    Passwords(Addresses keyed) {
        this(keyed, STRENGTH);
    }

    /** @param strength each one more doubles what a guess costs */
    Passwords(Addresses keyed, int strength) {
        this.keyed = keyed;
        this.bcrypt = new BCryptPasswordEncoder(strength);
        this.nobodys = hash(Token.random(16));
    }

    String hash(String password) {
        return String.valueOf(bcrypt.encode(keyed(password)));
    }

    boolean matches(String password, String hash) {
        return password.length() <= MOST && bcrypt.matches(keyed(password), hash);
    }

    /** Takes as long as a wrong password takes: a name that is not there is not told apart from one that is. */
    boolean matchesNobody(String password) {
        return matches(password, nobodys) && false;
    }

    private String keyed(String password) {
        return keyed.id("password", password);
    }

    /** Why this cannot be someone's password, as a key of {@code messages/}; nothing when it can. */
    static Optional<String> problem(String password, String name) {
        String plain = plain(password);
        if (password.length() < LEAST) {
            return Optional.of("access.password.short");
        }
        if (password.length() > MOST) {
            return Optional.of("access.password.long");
        }
        boolean easy = BAD.contains(plain) || plain.chars().distinct().count() < 5 || !name.isBlank()
                && plain.equals(plain(name));
        return easy ? Optional.of("access.password.easy") : Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
