package nl.schuifaan.trial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine that nobody uses. They lie below those that a system gives to connections by itself (from 32768
 * on, on Linux), so that one can be given up and taken again, as a program does that is killed and started anew.
 */
public final class Ports {

    private static final int FIRST = 12_000;
    private static final int END = 32_000;

    private Ports() {}

    public static int free() {
        for (int i = 0; i < 1_000; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (free(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port is free between " + FIRST + " and " + END);
    }

    private static boolean free(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
