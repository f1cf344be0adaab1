package nl.schuifaan.channel.sms;

import com.twilio.security.RequestValidator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parameters of a webhook that Twilio has signed.
 *
 * <p>The signature is over the address and every parameter of the body. The address is put together from the configured
 * public one, as what a proxy says of itself, or anyone else in its name, proves nothing.
 */
record SignedForm(Map<String, String> fields) {

    /** Far above what an SMS needs: 1,600 characters and ten pictures by their address. */
    private static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_FIELDS = 200;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    /** In these a plus may follow that word: the sender, and what they wrote. */
    private static final Set<String> FREE = Set.of("From", "Body");

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
    static SignedForm read(HttpServletRequest request, TwilioAccount account, String path) throws IOException,
            RefusedForm {
        Map<String, String> fields = parse(body(request)).orElseThrow(() -> new RefusedForm(Flaw.NOT_SIGNED));
        if (!isSigned(request, fields, account, path)) {
            throw new RefusedForm(Flaw.NOT_SIGNED);
        }
        SignedForm form = new SignedForm(Map.copyOf(fields));
        if (!form.get("AccountSid").equals(account.sid())) {
            throw new RefusedForm(Flaw.NOT_OURS);
        }
        return form;
    }

    /** This form, of a message to that number. */
    SignedForm sentTo(String number) throws RefusedForm {
        if (!get("To").equals(number)) {
            throw new RefusedForm(Flaw.NOT_OURS);
        }
        return this;
    }

    /**
     * A form as Twilio sends it. One with a field twice is none: the signature would leave open which of the two is
     * meant.
     */
    private static boolean isSigned(HttpServletRequest request, Map<String, String> fields, TwilioAccount account,
            String path) {
        String query = request.getQueryString();
        String address = account.outside(path) + (query == null ? "" : "?" + query);
        // The SDK compares in constant time.
        return new RequestValidator(account.token())
                .validate(address, fields, request.getHeader("X-Twilio-Signature"));
    }

    /** Not by getParameter: it mixes what stands in the address with what stands in the body. */
    private static String body(HttpServletRequest request) throws IOException, RefusedForm {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new RefusedForm(Flaw.TOO_LARGE);
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Optional<Map<String, String>> parse(String body) {
        String[] pairs = body.isEmpty() ? new String[0] : body.split("&");
        if (pairs.length > MAX_FIELDS) {
            return Optional.empty();
        }
        try {
            return fields(pairs).filter(SignedForm::isPlain);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Empty when a name stands there twice. */
    private static Optional<Map<String, String>> fields(String[] pairs) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (fields.put(name, value) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(fields);
    }

    /**
     * What is signed is every name and value in a row, with nothing between them. Somebody who writes a text with the
     * name of a field in it could have the row cut up anew: then what was the sender is part of another field.
     */
    private static boolean isPlain(Map<String, String> fields) {
        return fields.entrySet().stream().allMatch(field -> NAME.matcher(field.getKey()).matches()
                && (FREE.contains(field.getKey()) || !(field.getKey() + field.getValue()).contains("From+")));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
