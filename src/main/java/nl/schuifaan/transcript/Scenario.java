package nl.schuifaan.transcript;

import java.time.Instant;

/** What stands behind a conversation that is saved: the programme, and seats that others have. */
public interface Scenario {

    /**
     * The same transcript, with what has to be so for it to go like that again.
     *
     * @param began when the first thing in it happened
     */
    Transcript behind(Transcript transcript, Instant began);
}
