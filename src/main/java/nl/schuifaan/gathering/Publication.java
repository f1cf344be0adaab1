package nl.schuifaan.gathering;

/** Whether residents see a gathering. */
public enum Publication {
    /** Not listed, and its code takes no sign-ups. */
    DRAFT,
    PUBLISHED,
    /** No longer listed and takes no sign-ups; bookings stay, and people are reminded. */
    HIDDEN,
    CALLED_OFF
}
