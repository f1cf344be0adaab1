package nl.schuifaan.access;

/**
 * Whoever asks for a page of the console, as it is stored at that moment. A controller takes it as an argument;
 * templates find it as {@code me}.
 */
public record CurrentColleague(String id, String name, Role role) {

    /** For templates: {@code ${me.may('PEOPLE')}}. */
    public boolean may(String permission) {
        return role.may(Permission.valueOf(permission));
    }

    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
