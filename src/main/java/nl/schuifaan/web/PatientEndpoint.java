package nl.schuifaan.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Takes connections, and closes those that keep others out. Tomcat's own limits let one wait for as long as it says a
 * letter now and then.
 */
final class PatientEndpoint extends NioEndpoint {

    /** How long one that comes waits at most until another makes room. */
    private static final Duration ROOM = Duration.ofMillis(100);

    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Visits visits = new Visits(System::nanoTime);

    /** Connections by their name in {@link Visits}. */
    private final Map<String, SocketWrapperBase<NioChannel>> open = new ConcurrentHashMap<>();

    Visits visits() {
        return visits;
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        try {
            return socket.getRemoteAddress() instanceof InetSocketAddress other ? taken(socket, other)
                    : super.setSocketOptions(socket);
        } catch (IOException _) {
            // It has gone already.
            return false;
        }
    }

    private boolean taken(SocketChannel socket, InetSocketAddress other) {
        makeRoom(other.getAddress());
        if (visits.tooManyOf(other.getAddress())) {
            return false;
        }
        visits.begins(other);
        boolean taken = super.setSocketOptions(socket);
        SocketWrapperBase<NioChannel> connection = connections.get(socket);
        if (taken && connection != null) {
            open.put(Visits.name(other), connection);
        } else {
            visits.ends(Visits.name(other));
        }
        return taken;
    }

    /** Waits a moment for somebody who may go: in a rush all others may just have come. */
    private void makeRoom(InetAddress next) {
        forgetClosed();
        long end = System.nanoTime() + ROOM.toNanos();
        while (visits.tooManyWith(next)) {
            Optional<String> slowest = visits.inTheWayOf(next);
            if (slowest.isPresent()) {
                close(slowest.get());
            } else if (visits.tooManyOf(next) || !visits.anyToBeHeard() || System.nanoTime() > end) {
                return;
            } else {
                LockSupport.parkNanos(PAUSE.toNanos());
                forgetClosed();
            }
        }
    }

    /**
     * Lets nothing more come of it. Whoever of ours waits for that then ends, and closes it; of a close they would not
     * hear, and keep their buffers.
     */
    private void close(String name) {
        SocketWrapperBase<NioChannel> connection = open.remove(name);
        visits.ends(name);
        if (connection != null) {
            try {
                connection.getSocket().getIOChannel().shutdownInput();
            } catch (IOException _) {
                connection.close();
            }
        }
    }

    private void forgetClosed() {
        open.values().removeIf(SocketWrapperBase::isClosed);
        visits.retain(open::containsKey);
    }

    /** Closes whatever has taken too long. */
    void closeOverdue() {
        forgetClosed();
        visits.overdue().toList().forEach(this::close);
    }
}
