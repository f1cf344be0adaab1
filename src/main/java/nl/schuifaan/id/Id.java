package nl.schuifaan.id;

/**
 * What one thing is called by, in the store, in addresses and in buttons. It is printed and stored as its text alone;
 * it is never blank.
 */
public sealed interface Id permits BookingId, ChatId, GatheringCode {

    String text();
}
