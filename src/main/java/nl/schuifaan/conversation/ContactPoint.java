package nl.schuifaan.conversation;

/**
 * Whom residents deal with, as the settings name it.
 *
 * @param contact a telephone number or an address for mail
 */
public record ContactPoint(String name, String contact) {

    /** The settings say nothing: then the texts name nobody. */
    public static final ContactPoint UNNAMED = new ContactPoint("", "");

    boolean known() {
        return !name.isBlank() && !contact.isBlank();
    }
}
