package nl.schuifaan.channel.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import nl.schuifaan.settings.DataKey;
import nl.schuifaan.settings.Secret;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Browsers that gave the right password, by a cookie that opens nothing by itself. It is signed, so that every process
 * knows them that has the same keys, also after a restart, and nothing is stored; a new password makes them strangers.
 */
final class KnownBrowsers {

    static final String COOKIE = "schuifaan-simulator";

    private static final int ID_BYTES = 24;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;
    private final String password;

    /**
     * @param data what is signed with; without it, as beside the embedded store, a key that is as old as the process
     */
    KnownBrowsers(Secret password, Optional<DataKey> data) {
        this.password = password.reveal();
        this.key = data.map(DataKey::bytes).orElseGet(() -> bytes(ID_BYTES));
    }

    /** Id of the browser; null when it is not known. */
    @Nullable String find(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        String[] parts = cookie == null ? new String[0] : cookie.getValue().split("\\.", -1);
        return parts.length == 2 && MessageDigest.isEqual(sign(parts[0]), text(parts[1])) ? parts[0] : null;
    }

    void remember(HttpServletResponse response) {
        String id = TEXT.encodeToString(bytes(ID_BYTES));
        String value = id + "." + new String(sign(id), StandardCharsets.US_ASCII);
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, value).path("/simulator").httpOnly(true)
                .sameSite("Strict").build().toString());
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The password is signed too. Whoever has the cookie cannot try passwords on it: the key is not theirs. */
    private byte[] sign(String id) {
        byte[] signed = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(COOKIE + '\0' + id + '\0' + password);
        return text(TEXT.encodeToString(Arrays.copyOf(signed, ID_BYTES)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
