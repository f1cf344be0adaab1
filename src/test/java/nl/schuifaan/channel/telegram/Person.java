package nl.schuifaan.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Someone with a phone and Telegram on it: sees what the bot sends, types and presses. */
public final class Person {

    /** A button as it is seen. */
    public record Button(String label, String token) {}

    /**
     * A message as it is seen now.
     *
     * @param file  name of the file that came with it
     * @param edits how often it was changed
     */
    public record Message(int id, String text, List<List<Button>> rows, @Nullable String file, int edits) {

        public Optional<Button> button(String tokenPrefix) {
            return rows.stream().flatMap(List::stream).filter(button -> button.token().startsWith(tokenPrefix))
                    .findFirst();
        }
    }

    private final FakeTelegram telegram;
    private final long id;
    private final String from;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition heard = lock.newCondition();
    private final List<Message> messages = new ArrayList<>();
    private final List<Message> history = new ArrayList<>();
    private int actions;
    private boolean blocked;

    Person(FakeTelegram telegram, long id, String firstName, String languageCode) {
        this.telegram = telegram;
        this.id = id;
        this.from = "{\"id\":" + id + ",\"is_bot\":false,\"first_name\":" + FakeTelegram.quoted(firstName)
                + ",\"language_code\":" + FakeTelegram.quoted(languageCode) + "}";
    }

    public long id() {
        return id;
    }

    public int says(String text) {
        return sends("\"text\":" + FakeTelegram.quoted(text));
    }

    /** Sends something that is not text: {@code "voice":{…}}. */
    public int sends(String content) {
        count();
        return telegram.feed(id, "{\"update_id\":%d,\"message\":{\"message_id\":" + (1 + actions) + ",\"from\":" + from
                + ",\"chat\":{\"id\":" + id + ",\"type\":\"private\"},\"date\":1790000000," + content + "}}");
    }

    /** Presses the newest button whose token begins so. */
    public int presses(String tokenPrefix) {
        for (Message message : messages().reversed()) {
            Optional<Button> button = message.button(tokenPrefix);
            if (button.isPresent()) {
                return presses(message.id(), button.get().token());
            }
        }
        throw new AssertionError("no button " + tokenPrefix + " on any message of " + id);
    }

    /** Presses a button that may long be gone. */
    public int presses(int message, String token) {
        count();
        return telegram.feed(id, "{\"update_id\":%d,\"callback_query\":{\"id\":\"" + id + "0" + actions + "\",\"from\":"
                + from
                + ",\"message\":{\"message_id\":" + message + ",\"chat\":{\"id\":" + id
                + ",\"type\":\"private\"},\"date\":1790000000},\"chat_instance\":\"1\",\"data\":"
                + FakeTelegram.quoted(token) + "}}");
    }

    /** Blocks the bot, or lets it in again, and the bot is told nothing of it until it writes. */
    public void blocksUnseen(boolean on) {
        lock.lock();
        try {
            blocked = on;
        } finally {
            lock.unlock();
        }
    }

    /** Blocks the bot, or lets it in again; nothing reaches a person who blocks. */
    public int blocks(boolean on) {
        blocksUnseen(on);
        return telegram.feed(id, "{\"update_id\":%d,\"my_chat_member\":{\"chat\":{\"id\":" + id
                + ",\"type\":\"private\"},\"from\":"
                + from + ",\"date\":1790000000,\"new_chat_member\":{\"status\":\"" + (on ? "kicked" : "member")
                + "\"}}}");
    }

    private void count() {
        lock.lock();
        try {
            actions++;
        } finally {
            lock.unlock();
        }
    }

    /** Everything that stands in the chat from the bot, as it looks now, oldest first. */
    public List<Message> messages() {
        lock.lock();
        try {
            return List.copyOf(messages);
        } finally {
            lock.unlock();
        }
    }

    /** Each message and each change of one, in the order in which they came. */
    public List<Message> history() {
        lock.lock();
        try {
            return List.copyOf(history);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something has come that is like this, now or earlier. */
    public Message awaits(Predicate<Message> like, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (true) {
                Optional<Message> found = history.stream().filter(like).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                if (left <= 0) {
                    throw new AssertionError("waited in vain; the last that came is "
                            + (history.isEmpty() ? "nothing" : history.getLast()));
                }
                left = heard.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    LightHttp.Reply receives(String method, JsonNode parameters, AtomicInteger ids) {
        lock.lock();
        try {
            if (blocked) {
                return Fault.refused(403, "Forbidden: bot was blocked by the user").answer();
            }
            return method.startsWith("edit") ? edited(parameters) : shown(parameters, ids.incrementAndGet());
        } finally {
            lock.unlock();
        }
    }

    private LightHttp.Reply shown(JsonNode parameters, int message) {
        String text = parameters.path("text").asText(parameters.path("caption").asText());
        String file = Stream.of("document", "voice", "photo").filter(parameters::has).findFirst()
                .map(kind -> parameters.path(kind).asText()).orElse(null);
        if (text.length() > (file == null ? 4096 : 1024)) {
            return Fault.refused(400, "Bad Request: message is too long").answer();
        }
        if (text.isBlank() && file == null) {
            return Fault.refused(400, "Bad Request: message text is empty").answer();
        }
        Message news = new Message(message, text, rows(parameters), file, 0);
        messages.add(news);
        return heard(news);
    }

    private LightHttp.Reply edited(JsonNode parameters) {
        int message = parameters.path("message_id").asInt();
        for (int i = messages.size() - 1; i >= 0; i--) {
            Message old = messages.get(i);
            if (old.id() == message) {
                Message news = new Message(message, parameters.path("text").asText(), rows(parameters), null,
                        old.edits() + 1);
                if (old.file() != null) {
                    return Fault.refused(400, "Bad Request: there is no text in the message to edit").answer();
                }
                if (old.text().equals(news.text()) && old.rows().equals(news.rows())) {
                    return Fault.refused(400, "Bad Request: message is not modified").answer();
                }
                messages.set(i, news);
                return heard(news);
            }
        }
        return Fault.refused(400, "Bad Request: message to edit not found").answer();
    }

    private LightHttp.Reply heard(Message news) {
        history.add(news);
        heard.signalAll();
        return FakeTelegram.done("{\"message_id\":" + news.id() + ",\"chat\":{\"id\":" + id
                + ",\"type\":\"private\"},\"date\":1790000000,"
                + "\"text\":" + FakeTelegram.quoted(news.text()) + "}");
    }

    private static List<List<Button>> rows(JsonNode parameters) {
        List<List<Button>> rows = new ArrayList<>();
        for (JsonNode row : parameters.path("reply_markup").path("inline_keyboard")) {
            List<Button> buttons = new ArrayList<>();
            row.forEach(button ->
                    buttons.add(new Button(button.path("text").asText(), button.path("callback_data").asText())));
            rows.add(buttons);
        }
        return rows;
    }
}
