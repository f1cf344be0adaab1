package nl.schuifaan.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What one must be allowed to go where: the first line that fits a path counts, and where none fits nobody comes in.
 */
public final class Entrances implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String TABLE = """
            /console/sign-in/**                  | everyone
            /console/welcome/*                   | everyone
            /console/join/*                      | everyone
            /console/assets/**                   | everyone
            /console/read/**                     | everyone
            /console                             | signed in
            /console/live                        | signed in
            /console/examples/**                 | SETTINGS
            /console/sign-out                    | signed in
            /console/account/**                  | signed in
            /console/help/**                     | signed in
            /console/gatherings/*/people/**      | PEOPLE
            /console/gatherings/*/tables/**      | PEOPLE
            /console/people/**                   | PEOPLE
            /console/gatherings/**               | GATHERINGS
            /console/questions/**                | QUESTIONS
            /console/broadcasts/**               | MESSAGES
            /console/results/**                  | NUMBERS
            /console/report/edit/**              | GATHERINGS
            /console/report/**                   | NUMBERS
            /console/mirror/**                   | NUMBERS
            /console/texts/**                    | TEXTS
            /console/settings/**                 | SETTINGS
            /console/activity/**                 | ACTIVITY
            /console/colleagues/**               | COLLEAGUES
            /console/keys/**                     | KEYS
            /api/openapi.yaml                    | NUMBERS
            /api/polls/**                        | NUMBERS
            /api/report                          | NUMBERS
            /api/gatherings/**                   | PEOPLE
            /api/broadcasts/**                   | MESSAGES
            """;

    private static final List<Entrance> ALL = TABLE.lines().map(Entrance::of).toList();

    @Override
    public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> who,
            RequestAuthorizationContext context) {
        return new AuthorizationDecision(entrance(path(context.getRequest())).filter(one -> one.lets(who.get()))
                .isPresent());
    }

    /** Whether a page links there: nobody is shown a way that is shut to them. */
    public static boolean open(Role role, String path) {
        return entrance(PathContainer.parsePath(path)).filter(one -> one.needs() == null || role.may(one.needs()))
                .isPresent();
    }

    /** Whether whoever has not signed in may go there. */
    static boolean everyone(String path) {
        return entrance(PathContainer.parsePath(path)).filter(Entrance::everyone).isPresent();
    }

    private static Optional<Entrance> entrance(PathContainer path) {
        return ALL.stream().filter(one -> one.path().matches(path)).findFirst();
    }

    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication()
                : ServletRequestPathUtils.parse(request).pathWithinApplication();
    }
}
