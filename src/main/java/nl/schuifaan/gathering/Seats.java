package nl.schuifaan.gathering;

import nl.schuifaan.conversation.Input.SeatsDecided;

/** The seat ledger of each gathering. Every change to it is one atomic update against the limit. */
public interface Seats {

    /**
     * Grants seats if enough are free and nobody waits. Asked again under the same id, it answers what it answered before.
     *
     * @param booking id of the request, unique over all chats
     * @param contact id of the chat it is for
     */
    SeatsDecided take(String booking, String contact, String gathering, int adults, int children);

    /** Puts the booking at the end of the waiting list, once. */
    SeatsDecided waitFor(String booking, String contact, String gathering, int adults, int children);

    /** Gives seats or the place on the waiting list back; repeating it changes nothing. */
    void giveBack(String gathering, String booking);
}
