package nl.schuifaan.membership;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A machine and a port on it, where only one process can listen at a time. */
public final class Place {

    /** Tells machines apart that were given the same name; not everywhere. */
    private static final Path MACHINE = Path.of("/etc/machine-id");

    private Place() {}

    /** @param port above 0 */
    public static String of(int port) {
        try {
            return InetAddress.getLocalHost().getHostName() + machine() + ":" + port;
        } catch (UnknownHostException _) {
            // A machine without a name of its own may be any: then nobody has been here before.
            return UUID.randomUUID().toString();
        }
    }

    /** A part of a digest of it: the id itself is the machine's own. */
    private static String machine() {
        try {
            return "/" + UUID.nameUUIDFromBytes(Files.readAllBytes(MACHINE)).toString().substring(0, 8);
        } catch (IOException _) {
            return "";
        }
    }
}
