package nl.schuifaan.channel.sms;

import com.twilio.security.RequestValidator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * The parameters of a webhook that Twilio has signed.
 *
 * <p>The signature is over the address and every parameter of the body. The address is put together from the configured public
 * one, as what a proxy says of itself, or anyone else in its name, proves nothing.
 */
record SignedForm(Map<String, String> fields) {

    /** Far above what an SMS needs: 1,600 characters and ten pictures by their address. */
    private static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_FIELDS = 200;

    /** Why a request is not taken. */
    enum Flaw { TOO_LARGE, NOT_SIGNED }

    /** Thrown for a request that is not taken; nothing of it may be kept. */
    static final class Refused extends Exception {

        private final Flaw flaw;

        Refused(Flaw flaw) {
            super(flaw.name(), null, false, false);
            this.flaw = flaw;
        }

        Flaw flaw() {
            return flaw;
        }

        HttpStatus status() {
            return switch (flaw) {
                case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
                case NOT_SIGNED -> HttpStatus.FORBIDDEN;
            };
        }
    }

    /** The value of a field, empty when it is not there. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** A number in a field; 0 when there is none. */
    int number(String name) {
        String value = get(name);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }

    /** @param path the path that Twilio was given, below the public address */
    static SignedForm read(HttpServletRequest request, TwilioAccount account, String path) throws IOException, Refused {
        // Not by getParameter: it mixes what stands in the address with what stands in the body.
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new Refused(Flaw.TOO_LARGE);
        }
        Map<String, String> fields = parse(new String(body, StandardCharsets.UTF_8))
                .orElseThrow(() -> new Refused(Flaw.NOT_SIGNED));
        String query = request.getQueryString();
        String address = account.outside(path) + (query == null ? "" : "?" + query);
        // The SDK compares in constant time.
        if (!new RequestValidator(account.token()).validate(address, fields, request.getHeader("X-Twilio-Signature"))) {
            throw new Refused(Flaw.NOT_SIGNED);
        }
        return new SignedForm(Map.copyOf(fields));
    }

    /** A form as Twilio sends it. One with a field twice is none: the signature would leave open which of the two is meant. */
    private static Optional<Map<String, String>> parse(String body) {
        Map<String, String> fields = new HashMap<>();
        String[] pairs = body.isEmpty() ? new String[0] : body.split("&");
        if (pairs.length > MAX_FIELDS) {
            return Optional.empty();
        }
        try {
            for (String pair : pairs) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                if (fields.put(name, value) != null) {
                    return Optional.empty();
                }
            }
            return Optional.of(fields);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
