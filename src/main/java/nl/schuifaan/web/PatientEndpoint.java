package nl.schuifaan.web;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Takes connections, and closes those that keep others out. Tomcat's own limits let one wait for as long as it says a
 * letter now and then.
 */
final class PatientEndpoint extends NioEndpoint {

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
        forgetClosed();
        visits.inTheWayOf(other.getAddress()).ifPresent(this::close);
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

    private void close(String name) {
        SocketWrapperBase<NioChannel> connection = open.remove(name);
        visits.ends(name);
        if (connection != null) {
            connection.close();
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
