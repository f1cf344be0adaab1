package nl.schuifaan.channel.sms;

/** What can be done for a number. */
enum NumberKind {
    /** A mobile number from the Netherlands or elsewhere in the European Economic Area. */
    SERVED,
    /** A mobile number from further away. */
    FOREIGN,
    /**
     * A landline or the like, where an SMS does not arrive; a satellite or premium number, where it costs a
     * fortune.
     */
    LANDLINE,
    /** A name, a short code, or nothing: nobody can answer it. */
    NO_NUMBER
}
