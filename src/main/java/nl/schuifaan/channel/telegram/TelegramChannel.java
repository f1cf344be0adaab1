package nl.schuifaan.channel.telegram;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.channel.SentFile;
import nl.schuifaan.conversation.Situation.Medium;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.send.SendVoice;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/** Sends by Telegram: plain text without markup, so that no name can break it, and choices as buttons. */
final class TelegramChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(TelegramChannel.class);

    /** Opus in Ogg is played in the chat as a voice note; Telegram takes no other kind for one. */
    private static final String VOICE = "audio/ogg";

    private static final Pattern MESSAGE_ID = Pattern.compile("\\d{1,9}");

    /** What Telegram takes in one message, and under a file; in UTF-16 units. */
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;

    /** For all the calls of one message, its turn to be called included. */
    private static final Duration ALL_CALLS = Duration.ofSeconds(TIME_OUT_SECONDS - 1);

    /** How much of that may go by before it is its turn; the rest is enough for the calls. */
    private static final Duration TURN = ALL_CALLS.dividedBy(3).multipliedBy(2);

    /**
     * Calls at once. At 50 ms each these carry over a thousand messages a second, where Telegram takes about thirty;
     * more of them only cost sockets, and time to look for one.
     */
    private static final int CALLS_AT_ONCE = 64;

    /** For a photo or a voice note, twice: where it is, and all of it. */
    private static final Duration FETCH = Duration.ofSeconds(20);

    private final BotApi api;
    private final Semaphore calls = new Semaphore(CALLS_AT_ONCE);

    TelegramChannel(BotApi api) {
        this.api = api;
    }

    @Override
    public String kind() {
        return UpdateReader.CHANNEL;
    }

    @Override
    public Medium medium() {
        return Medium.BUTTONS;
    }

    @Override
    public boolean tellsReplies() {
        return true;
    }

    @Override
    public Receipt send(Outgoing message) {
        long end = System.nanoTime() + ALL_CALLS.toNanos();
        if (!hasTurn()) {
            return new Receipt.RetryLater(Duration.ofSeconds(1));
        }
        try {
            return logged(send(message, end));
        } finally {
            calls.release();
        }
    }

    /** Waits a moment while as many calls are under way as may be. */
    private boolean hasTurn() {
        try {
            return calls.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Optional<SentFile> fetch(String file) {
        if (!(api.call(new GetFile(file), FETCH) instanceof ApiResult.Ok(var found))) {
            return Optional.empty();
        }
        String path = found.path("file_path").asText();
        return path.isEmpty() ? Optional.empty() : api.download(path, FETCH);
    }

    private Receipt send(Outgoing message, long end) {
        List<PartialBotApiMethod<?>> parts = parts(message);
        if (message.replaces() != null && parts.size() == 1 && parts.getFirst() instanceof SendMessage whole) {
            Receipt edited = edit(whole, message.replaces(), end);
            if (edited != null) {
                return edited;
            }
        }
        Receipt receipt = new Receipt.Refused("empty");
        for (int i = 0; i < parts.size(); i++) {
            receipt = call(parts.get(i), end).receipt();
            if (!(receipt instanceof Receipt.Sent)) {
                // After a first part has gone out a second try would repeat it.
                return i == 0 ? receipt : new Receipt.Unknown("partly sent");
            }
        }
        return receipt;
    }

    /**
     * The receipt, or nothing when the message cannot be edited, being too old or gone or a file: then it is sent as a
     * new one.
     */
    private @Nullable Receipt edit(SendMessage message, String replaces, long end) {
        return MESSAGE_ID.matcher(replaces).matches() ? edited(call(edit(message, replaces), end), replaces) : null;
    }

    private static EditMessageText edit(SendMessage message, String replaces) {
        return EditMessageText.builder()
                .chatId(message.getChatId())
                .messageId(Integer.valueOf(replaces))
                .text(message.getText())
                .replyMarkup((InlineKeyboardMarkup) message.getReplyMarkup())
                .build();
    }

    private static @Nullable Receipt edited(ApiResult result, String replaces) {
        return switch (result) {
            case ApiResult.Ok _ -> new Receipt.Sent(replaces);
            case ApiResult.Failed failed when failed.notModified() -> new Receipt.Sent(replaces);
            case ApiResult.Failed failed when failed.code() == 400 -> null;
            // An edit may be done twice: the second time it changes nothing.
            case ApiResult.Lost _, ApiResult.Garbled _ -> new Receipt.RetryLater(ApiResult.LATER);
            case ApiResult.Failed failed -> failed.receipt();
        };
    }

    private ApiResult call(PartialBotApiMethod<?> method, long end) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        // Without time to hear the answer a call is not begun.
        return left.toMillis() < 100 ? new ApiResult.Lost(false, "no time left") : api.call(method, left);
    }

    /** The messages that carry it, in order; the buttons stand under the last. */
    private static List<PartialBotApiMethod<?>> parts(Outgoing message) {
        List<PartialBotApiMethod<?>> parts = new ArrayList<>();
        String text = message.text();
        Outgoing.Attachment file = message.attachment();
        if (!text.isBlank() && (file == null || text.length() > LONGEST_CAPTION)) {
            for (String part : LongText.parts(text, LONGEST_TEXT)) {
                parts.add(new SendMessage(message.to(), part));
            }
        }
        if (file != null) {
            parts.add(withFile(message.to(), file, parts.isEmpty() && !text.isBlank() ? text : null));
        }
        addButtons(parts.isEmpty() ? null : parts.getLast(), Keyboard.of(message.choices()));
        return parts;
    }

    private static PartialBotApiMethod<?> withFile(String to, Outgoing.Attachment file, @Nullable String caption) {
        return switch (file.mediaType()) {
            case VOICE -> voice(to, file, caption);
            case "image/png" -> photo(to, file, caption);
            default -> document(to, file, caption);
        };
    }

    private static void addButtons(@Nullable PartialBotApiMethod<?> last, @Nullable InlineKeyboardMarkup buttons) {
        switch (last) {
            case SendMessage text -> text.setReplyMarkup(buttons);
            case SendDocument document -> document.setReplyMarkup(buttons);
            case SendVoice voice -> voice.setReplyMarkup(buttons);
            case SendPhoto photo -> photo.setReplyMarkup(buttons);
            case null, default -> { }
        }
    }

    private static SendDocument document(String to, Outgoing.Attachment file, @Nullable String caption) {
        SendDocument document =
                new SendDocument(to, new InputFile(new ByteArrayInputStream(file.content()), file.name()));
        document.setCaption(caption);
        return document;
    }

    /** Seen at once, so that it can be held up. */
    private static SendPhoto photo(String to, Outgoing.Attachment file, @Nullable String caption) {
        SendPhoto photo = new SendPhoto(to, new InputFile(new ByteArrayInputStream(file.content()), file.name()));
        photo.setCaption(caption);
        return photo;
    }

    private static SendVoice voice(String to, Outgoing.Attachment file, @Nullable String caption) {
        SendVoice voice = new SendVoice(to, new InputFile(new ByteArrayInputStream(file.content()), file.name()));
        voice.setCaption(caption);
        return voice;
    }

    private static Receipt logged(Receipt receipt) {
        switch (receipt) {
            case Receipt.Refused(String reason) -> log.warn("Telegram refuses a message: {}", reason);
            case Receipt.Unknown(String reason) -> log.warn("Telegram may or may not have taken a message: {}", reason);
            case Receipt.RetryLater(Duration after) ->
                    log.info("Telegram takes a message later, in {} s", after.toSeconds());
            case Receipt.Sent _, Receipt.Blocked _ -> { }
        }
        return receipt;
    }
}
