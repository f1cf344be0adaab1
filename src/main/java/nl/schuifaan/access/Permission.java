package nl.schuifaan.access;

import org.springframework.security.core.GrantedAuthority;

/** What one may do. Its sentence is {@code access.permission.<NAME>} in {@code messages/}. */
public enum Permission implements GrantedAuthority {

    /** Numbers and results, of nobody in particular. */
    NUMBERS,
    GATHERINGS,
    PEOPLE,
    MESSAGES,
    QUESTIONS,
    TEXTS,
    SETTINGS,
    ACTIVITY,
    COLLEAGUES,
    KEYS;

    @Override
    public String getAuthority() {
        return name();
    }
}
