package nl.schuifaan.channel.simulator;

import java.io.IOException;
import java.util.Set;
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

    private static final int HEARTBEAT_SECONDS = 15;

    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();

    /** One thread of its own: a slow browser must not hold up who sends. */
    private final ScheduledExecutorService teller =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("simulator-live").factory());

    Live() {
        teller.scheduleAtFixedRate(() -> tell(SseEmitter.event().comment("still here")), HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    SseEmitter open() {
        SseEmitter page = new SseEmitter(0L);
        pages.add(page);
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
        pages.forEach(page -> tell(page, event));
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
        pages.forEach(SseEmitter::complete);
    }
}
