package nl.schuifaan.channel.sms;

import java.util.Arrays;
import java.util.Optional;

/**
 * How far a message has come, in the order in which one state outranks the other. Twilio's reports come in any order;
 * the final states are last, and among them the one that says more: what was delivered has arrived, whatever was
 * thought before.
 */
enum DeliveryState {
    ACCEPTED, SCHEDULED, QUEUED, SENDING, SENT, CANCELED, FAILED, UNDELIVERED, DELIVERED, READ;

    static Optional<DeliveryState> of(String status) {
        return Arrays.stream(values()).filter(state -> state.name().equalsIgnoreCase(status)).findFirst();
    }

    /**
     * A rank for each pair of state and error code, so that of any two reports the same one wins, whichever comes
     * first.
     */
    long rank(int error) {
        return ordinal() * 1_000_000L + error;
    }
}
