package nl.schuifaan.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Truncate;
import org.jspecify.annotations.Nullable;

/**
 * Reads updates. Of the hundreds of fields that an update may have it looks at the dozen that matter, so that a new
 * kind of message, or a field that changes its type, stops nobody's message.
 *
 * <p>An edited message is ignored, and not even asked for: what it said at first has been acted on and answered.
 */
final class UpdateReader {

    static final String CHANNEL = "telegram";

    private static final Pattern COMMAND = Pattern.compile("/([A-Za-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(.*))?",
            Pattern.DOTALL);

    /** In bytes, by the Bot API. */
    private static final int LONGEST_TOKEN = 64;

    /** Twice as long as any that Telegram gives. */
    private static final int LONGEST_FILE_ID = 256;

    /** What may follow {@code ?start=}, by the Bot API's "Deep linking". */
    private static final Pattern PAYLOAD = Pattern.compile("[A-Za-z0-9_-]{0,64}");

    private static final Map<String, Input.Kind> KINDS = Map.of(
            "voice", Input.Kind.VOICE,
            "audio", Input.Kind.VOICE,
            "video_note", Input.Kind.VOICE,
            "photo", Input.Kind.PICTURE,
            "location", Input.Kind.PLACE,
            "venue", Input.Kind.PLACE,
            "contact", Input.Kind.CONTACT);

    /**
     * Messages that Telegram writes itself, about the chat. Anything else unknown was sent by the person and is
     * answered.
     */
    private static final Set<String> ABOUT_THE_CHAT = Set.of(
            "pinned_message", "message_auto_delete_timer_changed", "write_access_allowed", "chat_background_set",
            "connected_website", "proximity_alert_triggered", "boost_added", "paid_message_price_changed",
            "successful_payment", "refunded_payment", "passport_data", "users_shared", "chat_shared");

    private UpdateReader() {}

    static ParsedUpdate read(JsonNode update) {
        JsonNode id = update.path("update_id");
        if (!id.isIntegralNumber()) {
            return new ParsedUpdate.Unreadable("?");
        }
        if (update.has("message")) {
            return message(id.asText(), update.path("message"));
        }
        if (update.has("callback_query")) {
            return press(id.asText(), update.path("callback_query"));
        }
        return update.has("my_chat_member")
                ? membership(id.asText(), update.path("my_chat_member"))
                : new ParsedUpdate.Ignored();
    }

    private static ParsedUpdate message(String id, JsonNode message) {
        return switch (ChatPlace.of(message.path("chat"))) {
            case NOWHERE -> new ParsedUpdate.Unreadable(id);
            case GROUP -> message.has("left_chat_member") ? new ParsedUpdate.Ignored() : group(message);
            case PRIVATE -> {
                Input input = input(message);
                // Two robots that answer each other would never stop.
                yield input == null || message.path("from").path("is_bot").asBoolean()
                        ? new ParsedUpdate.Ignored()
                        : person(id, message, input);
            }
        };
    }

    private static ParsedUpdate press(String id, JsonNode query) {
        JsonNode message = query.path("message");
        if (message.isMissingNode() || message.isNull()) {
            return pressWithoutMessage(id, query);
        }
        return switch (ChatPlace.of(message.path("chat"))) {
            case NOWHERE -> new ParsedUpdate.Unreadable(id);
            case GROUP -> group(message);
            case PRIVATE -> privatePress(id, query, message);
        };
    }

    /** A message too old to be shown is left out. In a private chat the person's id is that of the chat. */
    private static ParsedUpdate pressWithoutMessage(String id, JsonNode query) {
        JsonNode from = query.path("from");
        boolean read = from.path("id").isIntegralNumber() && query.path("data").isTextual()
                && query.path("id").isTextual();
        return read ? person(id, from, from,
                new Input.Pressed(Truncate.to(Input.Said.LONGEST, query.path("data").asText())), null,
                query.path("id").asText()) : new ParsedUpdate.Unreadable(id);
    }

    private static ParsedUpdate privatePress(String id, JsonNode query, JsonNode message) {
        JsonNode callback = query.path("id");
        JsonNode data = query.path("data");
        if (!data.isTextual() || !callback.isTextual()) {
            return new ParsedUpdate.Unreadable(id);
        }
        Input pressed = new Input.Pressed(Truncate.to(Input.Said.LONGEST, data.asText()));
        return person(id, message.path("chat"), query.path("from"), pressed, message.path("message_id").asText(),
                callback.asText());
    }

    private static ParsedUpdate membership(String id, JsonNode change) {
        String status = change.path("new_chat_member").path("status").asText();
        return switch (ChatPlace.of(change.path("chat"))) {
            case NOWHERE -> new ParsedUpdate.Unreadable(id);
            case GROUP -> status.equals("left") || status.equals("kicked") ? new ParsedUpdate.Ignored() : group(change);
            case PRIVATE -> switch (status) {
                case "kicked" -> person(id, change.path("chat"), change.path("from"), new Input.Blocked(), null, null);
                case "member" ->
                        person(id, change.path("chat"), change.path("from"), new Input.Unblocked(), null, null);
                default -> new ParsedUpdate.Ignored();
            };
        };
    }

    private static ParsedUpdate group(JsonNode message) {
        return new ParsedUpdate.FromGroup(message.path("chat").path("id").asText(), hint(message.path("from")));
    }

    private static ParsedUpdate person(
            String id, JsonNode chat, JsonNode from, Input input, @Nullable String message, @Nullable String callback) {
        return new ParsedUpdate.FromPerson(
                new Incoming(CHANNEL, chat.path("id").asText(), "t" + id, input, hint(from), message), callback);
    }

    private static ParsedUpdate person(String id, JsonNode message, Input input) {
        JsonNode repliedTo = message.path("reply_to_message").path("message_id");
        return new ParsedUpdate.FromPerson(new Incoming(CHANNEL, message.path("chat").path("id").asText(), "t" + id,
                input, hint(message.path("from")), null, repliedTo.isIntegralNumber() ? repliedTo.asText() : null,
                file(message)), null);
    }

    /** Of a photo the largest, which comes last. */
    private static @Nullable String file(JsonNode message) {
        JsonNode photos = message.path("photo");
        for (JsonNode file : List.of(photos.path(photos.size() - 1), message.path("voice"), message.path("audio"),
                message.path("video_note"))) {
            String id = file.path("file_id").asText();
            if (!id.isEmpty() && id.length() <= LONGEST_FILE_ID) {
                return id;
            }
        }
        return null;
    }

    private static @Nullable Input input(JsonNode message) {
        JsonNode text = message.path("text");
        if (text.isTextual()) {
            Input typed = typed(text.asText());
            List<String> buttons = buttons(message.path("reply_to_message"));
            return typed instanceof Input.Said(String words) && !buttons.isEmpty() ? new Input.Replied(words, buttons)
                    : typed;
        }
        for (var kind : KINDS.entrySet()) {
            if (message.has(kind.getKey())) {
                return sent(kind.getValue(), message);
            }
        }
        return ABOUT_THE_CHAT.stream().anyMatch(message::has) ? null : sent(Input.Kind.OTHER, message);
    }

    /** What the buttons under a message of ours mean; none if it is not one of ours. */
    private static List<String> buttons(JsonNode message) {
        List<String> buttons = new ArrayList<>();
        for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                String token = button.path("callback_data").asText();
                if (!token.isEmpty() && token.length() <= LONGEST_TOKEN) {
                    buttons.add(token);
                }
            }
        }
        return buttons;
    }

    /** What was written under it counts as much as what is typed. */
    private static Input sent(Input.Kind kind, JsonNode message) {
        String caption = message.path("caption").asText().strip();
        return caption.isEmpty() ? new Input.Sent(kind) : new Input.Captioned(kind, caption);
    }

    private static Input typed(String text) {
        Matcher command = COMMAND.matcher(text);
        if (!command.matches()) {
            return new Input.Said(text);
        }
        String rest = command.group(2) == null ? "" : command.group(2).strip();
        if (command.group(1).equalsIgnoreCase("start")) {
            return new Input.Opened(PAYLOAD.matcher(rest).matches() ? rest : "");
        }
        return new Input.Said(("/" + command.group(1) + " " + rest).strip());
    }

    /** From an IETF tag such as {@code nl}, {@code ckb-IQ} or {@code kmr}, which is Kurmancî by its own name. */
    private static @Nullable Language hint(JsonNode from) {
        String code = from.path("language_code").asText().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        if (code.equals("kmr")) {
            return new Language("ku");
        }
        return code.matches("[a-z]{2,3}") ? new Language(code) : null;
    }
}
