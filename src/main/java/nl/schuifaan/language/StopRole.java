package nl.schuifaan.language;

/** What a phrase is, the one that tells most first. */
enum StopRole {
    /** {@code word.stop.phrase}: says by itself that no message is wanted. */
    WISH,
    /** {@code word.stop.request}: the same as a question. */
    REQUEST,
    /** {@code word.stop}: says so when nothing else is said. */
    STOP,
    /** {@code word.stop.unclear}: may mean it, and is asked about. */
    UNCLEAR,
    /** {@code word.stop.unless}: with it the rest may be a tale, a condition or a joke. */
    UNLESS,
    /** {@code word.stop.courtesy}: changes nothing. */
    COURTESY,
    /** {@code word.stop.joins}: begins another clause. */
    JOINS,
    /** {@code word.stop.signs}: at the beginning of a clause, with the name that follows it. */
    SIGNS
}
