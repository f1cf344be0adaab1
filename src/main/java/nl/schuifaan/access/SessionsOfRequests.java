package nl.schuifaan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who asks, by the cookie. The colleague is read from the store each time, so that a role that was changed, and a
 * colleague who was removed, count at the next request.
 */
@Component
class SessionsOfRequests implements SecurityContextRepository {

    /** A page that asks by itself says so: its asking keeps no session alive. */
    static final String POLL = "X-Poll";

    private final Sessions sessions;
    private final Colleagues colleagues;
    private final Cookies cookies;

    SessionsOfRequests(Sessions sessions, Colleagues colleagues, Cookies cookies) {
        this.sessions = sessions;
        this.colleagues = colleagues;
        this.cookies = cookies;
    }

    /** The session that came with this request, signed in or on its way there. */
    Optional<Session> session(HttpServletRequest request) {
        return cookies.session(request).flatMap(sessions::find);
    }

    @Override
    @SuppressWarnings("deprecation") // asked for by the interface; loadDeferredContext comes here
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        signedIn(holder.getRequest()).ifPresent(context::setAuthentication);
        return context;
    }

    private Optional<SignedIn> signedIn(HttpServletRequest request) {
        Optional<Session> session = session(request).filter(Session::signedIn);
        session.filter(_ -> !asksByItself(request)).ifPresent(sessions::seen);
        return session.flatMap(one ->
                colleagues.find(one.colleague()).map(colleague -> SignedIn.colleague(colleague, one)));
    }

    private static boolean asksByItself(HttpServletRequest request) {
        String accepts = request.getHeader("Accept");
        return request.getHeader(POLL) != null || accepts != null && accepts.contains("text/event-stream");
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Sessions begin and end in SignIn alone.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookies.session(request).isPresent();
    }
}
