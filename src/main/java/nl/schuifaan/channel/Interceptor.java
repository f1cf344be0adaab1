package nl.schuifaan.channel;

/** Takes out of what comes in what is not for the conversation, before it is stored. */
public interface Interceptor {

    /** @return whether it took the message, which nobody else then hears of */
    boolean takes(Incoming message);
}
