package nl.schuifaan.evening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The net between one phone and us. It can be cut: whatever the phone tries then fails, its service worker too. */
final class Cable implements AutoCloseable {

    private final ServerSocket here;
    private final int there;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Cable(int there) {
        this.there = there;
        try {
            here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String at(String path) {
        return "http://localhost:" + here.getLocalPort() + path;
    }

    void cut() {
        cut = true;
        open.forEach(Cable::end);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                Socket phone = here.accept();
                if (cut) {
                    end(phone);
                } else {
                    join(phone, new Socket(InetAddress.getLoopbackAddress(), there));
                }
            } catch (IOException _) {
                // The test is over, or the phone has gone.
            }
        }
    }

    private void join(Socket phone, Socket us) {
        open.add(phone);
        open.add(us);
        Thread.ofVirtual().start(() -> pass(phone, us));
        Thread.ofVirtual().start(() -> pass(us, phone));
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // Cut.
        } finally {
            end(from);
            end(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // Closed already.
        }
    }

    @Override
    public void close() {
        cut();
        try {
            here.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
