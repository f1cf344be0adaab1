package nl.schuifaan.web;

import java.time.Duration;
import java.util.function.Supplier;
import nl.schuifaan.loop.Loop;
import org.jspecify.annotations.Nullable;

/** Closes connections that took too long to say what they want, also while there is room. */
final class OverdueConnections extends Loop {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Supplier<@Nullable PatientEndpoint> endpoint;

    OverdueConnections(Supplier<@Nullable PatientEndpoint> endpoint) {
        super("connections", "slow connections are not closed");
        this.endpoint = endpoint;
    }

    @Override
    protected Duration round() {
        PatientEndpoint server = endpoint.get();
        if (server != null) {
            server.closeOverdue();
        }
        return PAUSE;
    }
}
