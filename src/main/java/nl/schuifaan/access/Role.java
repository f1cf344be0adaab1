package nl.schuifaan.access;

import java.util.EnumSet;
import java.util.Set;

/** What a colleague, or a key, is for. */
public enum Role {

    COORDINATOR(EnumSet.allOf(Permission.class)),
    ORGANISER(EnumSet.of(Permission.NUMBERS, Permission.GATHERINGS, Permission.PEOPLE, Permission.MESSAGES,
    Permission.QUESTIONS)),
    VIEWER(EnumSet.of(Permission.NUMBERS));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    Set<Permission> permissions() {
        return permissions;
    }
}
