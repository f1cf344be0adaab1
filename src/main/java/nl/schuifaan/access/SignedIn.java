package nl.schuifaan.access;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A colleague in the console, or a program with a key at the API, as Spring Security knows them. */
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient CurrentColleague who;
    private final transient @Nullable Session session;

    private SignedIn(CurrentColleague who, @Nullable Session session,
            Collection<? extends GrantedAuthority> authorities) {
        super(authorities);
        this.who = who;
        this.session = session;
        setAuthenticated(true);
    }

    static SignedIn colleague(Colleague colleague, Session session) {
        return new SignedIn(colleague.current(), session, colleague.role().permissions());
    }

    static SignedIn program(Key key) {
        return new SignedIn(new CurrentColleague("key:" + key.id(), key.name(), key.role()), null,
                key.role().permissions());
    }

    CurrentColleague who() {
        return who;
    }

    /** Of a colleague; a program has none. */
    @Nullable Session session() {
        return session;
    }

    @Override
    public String getName() {
        return who.id();
    }

    @Override
    public Object getPrincipal() {
        return who;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
