package nl.schuifaan.channel.simulator;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Tells open pages what has changed, so that they fetch it. A page that was away is told to fetch everything, so
 * nothing is missed for good.
 */
@Component
@WhenSimulating
class Live {

    /** Pages that are open, all together; each keeps a connection, and there has to be room for who asks. */
    static final int MOST = 40;

    /** Of one address: more than a few organisers in one office look at. */
    static final int MOST_OF_ONE = 20;

    private static final int HEARTBEAT_SECONDS = 15;

    /** With the address that each is shown to. */
    private final Map<SseEmitter, String> pages = new ConcurrentHashMap<>();

    /** One thread of its own: a slow browser must not hold up who sends. */
    private final ScheduledExecutorService teller =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("simulator-live").factory());

    Live() {
        teller.scheduleAtFixedRate(() -> tell(SseEmitter.event().comment("still here")), HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Opens a page.
     *
     * @param address where it is looked at
     * @throws TooManyPages when there are enough of them
     */
    synchronized SseEmitter open(String address) {
        if (pages.values().stream().filter(address::equals).count() >= MOST_OF_ONE) {
            throw new TooManyPages(true);
        } else if (pages.size() >= MOST) {
            throw new TooManyPages(false);
        }
        SseEmitter page = new SseEmitter(0L);
        pages.put(page, address);
        page.onCompletion(() -> pages.remove(page));
        page.onError(_ -> pages.remove(page));
        teller.execute(() -> tell(page, event("fresh")));
        return page;
    }

    void changed(Phone phone) {
        announce("phone-" + phone.id());
    }

    /** A phone came or went. */
    void rowChanged() {
        announce("phones");
    }

    /** The clock was moved; every screen may show it. */
    void clockMoved() {
        announce("fresh");
    }

    private void announce(String what) {
        if (!teller.isShutdown()) {
            teller.execute(() -> tell(event(what)));
        }
    }

    private static SseEventBuilder event(String name) {
        return SseEmitter.event().name(name).data("1");
    }

    private void tell(SseEventBuilder event) {
        pages.keySet().forEach(page -> tell(page, event));
    }

    private void tell(SseEmitter page, SseEventBuilder event) {
        try {
            page.send(event);
        } catch (IOException | IllegalStateException _) {
            pages.remove(page);
        }
    }

    /** An open page would hold up the stop of the web server; it connects again by itself when there is one. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        teller.shutdownNow();
        pages.keySet().forEach(SseEmitter::complete);
    }
}
