package nl.schuifaan.access;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * An address, and who is let in there.
 *
 * @param needs null for who has signed in, whatever their role
 */
record Entrance(PathPattern path, boolean everyone, @Nullable Permission needs) {

    static Entrance of(String line) {
        String[] cells = line.split("\\|");
        String who = cells[1].strip();
        Permission needs = Arrays.stream(Permission.values()).filter(one -> one.name().equals(who)).findFirst()
                .orElse(null);
        return new Entrance(PathPatternParser.defaultInstance.parse(cells[0].strip()), who.equals("everyone"),
                needs);
    }

    boolean lets(@Nullable Authentication who) {
        return everyone || who instanceof SignedIn && (needs == null || who.getAuthorities().contains(needs));
    }
}
