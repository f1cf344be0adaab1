package nl.schuifaan.access;

/** Sends a colleague what lets them in. */
interface CodeSender {

    /**
     * Sends six digits to a linked chat, at once.
     *
     * @return whether it was handed over; when not, another way has to do
     */
    boolean send(Colleague.Link to, String code);
}
