package nl.schuifaan.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The updates of a pretended Bot API: kept until they are confirmed by a higher offset, or taken by the webhook. */
final class UpdateQueue {

    private record Update(int id, long chat, String json) {}

    private record Hook(URI url, String secret) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeMap<Integer, Update> pending = new TreeMap<>();
    private final Deque<Update> again = new ArrayDeque<>();
    private final Map<Long, Deque<Update>> hooked = new HashMap<>();
    private int copies = 1;
    private int lastId = 700_000;
    private int polls;
    private boolean closed;
    private Hook hook;
    private HttpClient client;

    void copies(int times) {
        copies = times;
    }

    void goOnFrom(int update) {
        lock.lock();
        try {
            lastId = update;
        } finally {
            lock.unlock();
        }
    }

    int add(long chat, String raw) {
        lock.lock();
        try {
            int id = ++lastId;
            Update update = new Update(id, chat, raw.replace("%d", String.valueOf(id)));
            if (hook == null) {
                pending.put(id, update);
                changed.signalAll();
            } else {
                deliver(update);
            }
            return id;
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return pending.size() + again.size() + hooked.values().stream().mapToInt(Deque::size).sum();
        } finally {
            lock.unlock();
        }
    }

    boolean isAsked() {
        lock.lock();
        try {
            return polls > 0;
        } finally {
            lock.unlock();
        }
    }

    LightHttp.Reply poll(JsonNode parameters) throws InterruptedException {
        long left = TimeUnit.SECONDS.toNanos(parameters.path("timeout").asInt());
        lock.lock();
        try {
            if (hook != null) {
                return conflict(
                        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
                        + "webhook first");
            }
            confirm(parameters.path("offset").asInt());
            int mine = ++polls;
            changed.signalAll();
            while (pending.isEmpty() && again.isEmpty() && left > 0 && mine == polls && !closed) {
                left = changed.awaitNanos(left);
            }
            return mine == polls
                    ? batch(parameters.path("limit").asInt(100))
                    : conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is running");
        } finally {
            lock.unlock();
        }
    }

    private static LightHttp.Reply conflict(String why) {
        return Fault.refused(409, "Conflict: " + why).answer();
    }

    private void confirm(int offset) {
        Iterator<Update> confirmed = pending.headMap(offset).values().iterator();
        while (confirmed.hasNext()) {
            Update update = confirmed.next();
            for (int i = 1; i < copies; i++) {
                again.add(update);
            }
            confirmed.remove();
        }
    }

    private LightHttp.Reply batch(int limit) {
        StringBuilder list = new StringBuilder("[");
        int room = limit;
        for (; room > 0 && !again.isEmpty(); room--) {
            list.append(list.length() > 1 ? "," : "").append(again.remove().json());
        }
        for (Update update : pending.values()) {
            if (room-- <= 0) {
                break;
            }
            list.append(list.length() > 1 ? "," : "").append(update.json());
        }
        return FakeTelegram.done(list.append("]").toString());
    }

    LightHttp.Reply webhook(JsonNode parameters) {
        lock.lock();
        try {
            hook = new Hook(URI.create(parameters.path("url").asText()), parameters.path("secret_token").asText());
            if (client == null) {
                client = HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();
            }
            pending.values().forEach(this::deliver);
            pending.clear();
        } finally {
            lock.unlock();
        }
        return FakeTelegram.done("true");
    }

    LightHttp.Reply webhookInfo() {
        lock.lock();
        try {
            return FakeTelegram.done("{\"url\":%s}".formatted(FakeTelegram.quoted(hook == null ? ""
                    : hook.url().toString())));
        } finally {
            lock.unlock();
        }
    }

    LightHttp.Reply noWebhook() {
        lock.lock();
        try {
            hook = null;
            hooked.values().forEach(chat -> chat.forEach(update -> pending.put(update.id(), update)));
            hooked.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return FakeTelegram.done("true");
    }

    /** One after the other within a chat, as Telegram does. */
    private void deliver(Update update) {
        Deque<Update> chat = hooked.computeIfAbsent(update.chat(), _ -> new ArrayDeque<>());
        for (int i = 0; i < copies; i++) {
            chat.add(update);
        }
        if (chat.size() == copies) {
            Thread.ofVirtual().start(() -> deliverAll(chat));
        }
    }

    private void deliverAll(Deque<Update> chat) {
        long pause = 50;
        while (true) {
            Update update;
            Hook to;
            lock.lock();
            try {
                update = chat.peek();
                to = hook;
            } finally {
                lock.unlock();
            }
            if (update == null || to == null || closed) {
                return;
            }
            if (taken(to, update)) {
                pause = 50;
                lock.lock();
                try {
                    chat.poll();
                } finally {
                    lock.unlock();
                }
            } else {
                pause = pause(pause);
            }
        }
    }

    private static long pause(long millis) {
        try {
            // As Telegram waits before it brings an update once more.
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return Math.min(millis * 2, 2000);
    }

    private boolean taken(Hook to, Update update) {
        HttpRequest request = HttpRequest.newBuilder(to.url())
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", to.secret())
                .POST(HttpRequest.BodyPublishers.ofString(update.json()))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (java.io.IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
