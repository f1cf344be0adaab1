package nl.schuifaan.channel.simulator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Browsers that gave the right password since the start, by a cookie that opens nothing by itself. */
final class KnownBrowsers {

    static final String COOKIE = "schuifaan-simulator";

    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterAccess(Duration.ofDays(30)).build();

    /** Id of the browser; null when it is not known. */
    @Nullable String find(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && known.getIfPresent(cookie.getValue()) != null ? cookie.getValue() : null;
    }

    void remember(HttpServletResponse response) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        known.put(id, true);
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, id).path("/simulator").httpOnly(true)
                .sameSite("Strict").build().toString());
    }
}
