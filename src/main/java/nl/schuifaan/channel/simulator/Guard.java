package nl.schuifaan.channel.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.web.Allowance;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets other sites neither act in the simulator nor put anything into its pages, and beside a real channel lets only
 * organisers in. A request has to come to a name of ours: else a page of anyone's could reach it by a name of its own
 * that leads to this machine.
 */
final class Guard implements HandlerInterceptor {

    /** Everything comes from here: no script in the page, nothing from elsewhere, no frame around it. */
    static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** An address in figures leads where it says, whatever anyone's name server tells. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");

    private final Optional<URI> publicUrl;
    private final Optional<Password> password;

    Guard(Settings settings, Allowance allowance) {
        this.publicUrl = settings.publicUrl();
        this.password = settings.realChannel()
                ? settings.simulatorPassword().map(secret ->
                new Password(secret, allowance, new KnownBrowsers(secret, settings.dataKey()))) : Optional.empty();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!isForUs(request) || !isFromUs(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        return password.isEmpty() || opens(password.get().tried(request, response), response);
    }

    private static boolean opens(Password.Answer answer, HttpServletResponse response) throws IOException {
        switch (answer) {
            case RIGHT -> {
                return true;
            }
            case WRONG -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Schuifaan\", charset=\"UTF-8\"");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case TOO_OFTEN -> response.sendError(429);
        }
        return false;
    }

    private boolean isForUs(HttpServletRequest request) {
        return isOurs(request.getHeader(HttpHeaders.HOST));
    }

    /** A browser says where a request comes from; older ones, and pages without TLS, only by {@code Origin}. */
    private boolean isFromUs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            return isSame(origin, request) && (site == null || site.equals("same-origin"));
        }
        return onlyLooks(request) || "same-origin".equals(site);
    }

    private static boolean onlyLooks(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private boolean isSame(String origin, HttpServletRequest request) {
        String from = authority(origin);
        String to = request.getHeader(HttpHeaders.HOST);
        return from != null && (from.equalsIgnoreCase(to)
                || publicUrl.filter(url -> from.equalsIgnoreCase(url.getRawAuthority())).isPresent());
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getRawAuthority();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private boolean isOurs(@Nullable String authority) {
        if (authority == null) {
            return false;
        }
        String host = authority.replaceFirst(":\\d{1,5}$", "");
        return THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT)) || ADDRESS.matcher(host).matches()
                || publicUrl.filter(url -> host.equalsIgnoreCase(url.getHost())).isPresent();
    }
}
