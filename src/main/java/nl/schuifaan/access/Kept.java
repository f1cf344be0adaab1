package nl.schuifaan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schuifaan.privacy.Addresses;

/**
 * What somebody typed into a form that could not be taken, so that they need not type it again: it travels with the
 * sign-in page, hidden, and is shown before it is sent once more.
 *
 * @param path where the form was sent to
 */
record Kept(String path, List<Field> fields) {

    /** A field of a form. */
    record Field(String name, String value) {}

    private static final int MOST_LETTERS = 20_000;
    private static final Set<String> NEVER = Set.of("_csrf", "code", "kept", "back");

    /** Only of a form on a page of ours; nothing of what must not be shown; nothing at all where it is too much. */
    static Optional<Kept> of(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !fromHere(request)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) ->
                Arrays.stream(values).filter(_ -> shown(name)).map(value -> new Field(name, value))
                .forEach(fields::add));
        boolean little = fields.stream().mapToInt(field -> field.name.length() + field.value.length())
                .sum() <= MOST_LETTERS;
        return fields.isEmpty() || !little ? Optional.empty()
                : Optional.of(new Kept(request.getRequestURI(), List.copyOf(fields)));
    }

    private static boolean shown(String name) {
        return !NEVER.contains(name) && !name.toLowerCase(Locale.ROOT).contains("password");
    }

    /** A browser says where a form comes from. */
    static boolean fromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return site != null ? site.equals("same-origin")
                : origin != null
                && origin.replaceFirst("^https?://", "").equalsIgnoreCase(String.valueOf(request.getHeader("Host")));
    }

    String sealed(Addresses hiding) {
        String text = encoded(path) + fields.stream()
                .map(field -> "&" + encoded(field.name) + "=" + encoded(field.value)).collect(Collectors.joining());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hiding.encrypt(text));
    }

    /** Nothing where it was not sealed here. */
    static Optional<Kept> open(String sealed, Addresses hiding) {
        try {
            String[] parts = hiding.decrypt(Base64.getUrlDecoder().decode(sealed)).split("&");
            List<Field> fields = Arrays.stream(parts).skip(1).map(part -> part.split("=", 2))
                    .map(pair -> new Field(decoded(pair[0]), decoded(pair[1]))).toList();
            return Optional.of(new Kept(decoded(parts[0]), fields));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
