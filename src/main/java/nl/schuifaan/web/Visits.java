package nl.schuifaan.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The connections there are, by address and port of the other side. When there are many, the one that has kept us
 * waiting longest makes room for the next, so that nobody keeps others out by being slow.
 */
final class Visits {

    /**
     * All together; less than the server takes, so that there is always room to let somebody in. Each costs up to 60 KB
     * while it asks, so many more would leave nothing of the heap.
     */
    static final int MOST = 300;

    /** From one address, but for private ones: behind those may be a proxy with everybody's requests. */
    static final int MOST_OF_ONE = 50;

    /** Longer than the slowest phone takes to ask. */
    static final Duration TO_ASK = Duration.ofSeconds(60);

    /** Longer than the slowest phone takes to send the most that is taken. */
    static final Duration TO_SEND = Duration.ofSeconds(60);

    /** In a rush most have come a moment ago, and nobody has looked yet at what they say: these stay. */
    static final Duration TO_BE_HEARD = Duration.ofMillis(50);

    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    Visits(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Name of a connection. */
    static String name(InetSocketAddress other) {
        return name(other.getAddress().getHostAddress(), other.getPort());
    }

    static String name(String address, int port) {
        return address + " " + port;
    }

    /** Whether one more from this address would be too many. */
    boolean tooManyWith(InetAddress next) {
        return visits.size() >= MOST || tooManyOf(next);
    }

    /** The connection that is to make room for one from this address, if any may. */
    Optional<String> inTheWayOf(InetAddress next) {
        String address = next.getHostAddress();
        return tooManyOf(next) ? slowest(visit -> visit.address().equals(address)) : slowest(_ -> true);
    }

    /** Whether this address has as many as one may have. */
    boolean tooManyOf(InetAddress next) {
        return !isPrivate(next) && of(next.getHostAddress()).count() >= MOST_OF_ONE;
    }

    /** Whether anyone is there who is not being answered, and so may have to go in a moment. */
    boolean anyToBeHeard() {
        return visits.values().stream().anyMatch(visit -> visit.stage() != Visit.Stage.SERVED);
    }

    private Stream<Visit> of(String address) {
        return visits.values().stream().filter(visit -> visit.address().equals(address));
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()
                || address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    /** Whoever has not even asked goes first; whoever is being answered stays. */
    private Optional<String> slowest(Predicate<Visit> which) {
        Predicate<Visit> heard = which.and(visit -> lasts(visit, TO_BE_HEARD));
        return oldest(heard.and(visit -> visit.stage() == Visit.Stage.ASKING))
                .or(() -> oldest(heard.and(visit -> visit.stage() == Visit.Stage.SENDING)));
    }

    private Optional<String> oldest(Predicate<Visit> which) {
        return visits.entrySet().stream().filter(visit -> which.test(visit.getValue()))
                .min(Comparator.comparingLong(visit -> visit.getValue().since())).map(Map.Entry::getKey);
    }

    private boolean lasts(Visit visit, Duration time) {
        return nanos.getAsLong() - visit.since() > time.toNanos();
    }

    /** Those that have taken too long. */
    Stream<String> overdue() {
        return visits.entrySet().stream().filter(visit -> switch (visit.getValue().stage()) {
            case ASKING -> lasts(visit.getValue(), TO_ASK);
            case SENDING -> lasts(visit.getValue(), TO_SEND);
            case SERVED -> false;
        }).map(Map.Entry::getKey);
    }

    void begins(InetSocketAddress other) {
        visits.put(name(other), new Visit(other.getAddress().getHostAddress(), nanos.getAsLong()));
    }

    void asks(String name) {
        Visit visit = visits.get(name);
        if (visit != null) {
            visit.asks(nanos.getAsLong());
        }
    }

    /** @param all whether all that it sends has come */
    void sends(String name, BooleanSupplier all) {
        Visit visit = visits.get(name);
        if (visit != null) {
            visit.sends(all, nanos.getAsLong());
        }
    }

    void ends(String name) {
        visits.remove(name);
    }

    /** Forgets all but these. */
    void retain(Predicate<String> there) {
        visits.keySet().removeIf(there.negate());
    }
}
