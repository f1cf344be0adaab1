package nl.schuifaan.gathering;

/** Why a party gets the next seats, or does not. */
public enum WaitingReason {
    /** Seats are held for it; it has not answered yet. */
    OFFERED,
    NEXT,
    NOTHING_FREE,
    /** More people than there are free seats. */
    DOES_NOT_FIT,
    /** It fits, and so does one that waits longer. */
    BEHIND_OTHERS
}
