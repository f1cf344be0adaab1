package nl.schuifaan.channel.telegram;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * As much of an HTTP server as a pretended Bot API needs: bodies of known length, connections kept alive, a virtual
 * thread for each. It costs little, so that a measurement shows the program and not this, and it can break off where a
 * real server would not.
 */
final class LightHttp implements AutoCloseable {

    /** What to do with the connection instead of answering, or after. */
    enum Ending { KEEP, RESET, HANG }

    record Reply(int status, byte[] body, Ending ending) {

        static Reply of(byte[] file) {
            return new Reply(200, file, Ending.KEEP);
        }

        static Reply json(int status, String body) {
            return new Reply(status, body.getBytes(StandardCharsets.UTF_8), Ending.KEEP);
        }
    }

    record Request(String path, String contentType, byte[] body) {}

    @FunctionalInterface
    interface Handler {
        Reply handle(Request request) throws InterruptedException;
    }

    private final ServerSocket server;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Thread accepting;

    LightHttp(int port, Handler handler) {
        this.handler = handler;
        try {
            server = new ServerSocket(port, 1024, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepting = Thread.ofVirtual().name("accept").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                Thread.ofVirtual().start(() -> converse(socket));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 4096);
            OutputStream out = socket.getOutputStream();
            for (Request request = read(in); request != null; request = read(in)) {
                if (!answer(socket, out, handler.handle(request))) {
                    return;
                }
            }
        } catch (IOException | InterruptedException _) {
            // The other side has gone, or we have.
        } finally {
            open.remove(socket);
        }
    }

    private static boolean answer(Socket socket, OutputStream out, Reply reply) throws IOException,
            InterruptedException {
        switch (reply.ending()) {
            case KEEP -> {
                byte[] head = ("HTTP/1.1 " + reply.status() + " -\r\nContent-Type: application/json\r\nContent-Length: "
                        + reply.body().length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
                byte[] whole = Arrays.copyOf(head, head.length + reply.body().length);
                System.arraycopy(reply.body(), 0, whole, head.length, reply.body().length);
                out.write(whole);
                return true;
            }
            case RESET -> socket.setSoLinger(true, 0);
            // Longer than whoever asked has patience for.
            case HANG -> Thread.sleep(60_000);
        }
        return false;
    }

    private static Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        int length = 0;
        String type = "";
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "content-type" -> type = value;
                default -> { }
            }
        }
        return new Request(first.split(" ")[1], type, in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** Stops as a server does that loses its power: whoever is connected is cut off. */
    @Override
    public void close() {
        try {
            server.close();
            // Only when nobody accepts any more the port is free again.
            accepting.join(Duration.ofSeconds(10));
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
