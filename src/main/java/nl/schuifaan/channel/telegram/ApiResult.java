package nl.schuifaan.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import nl.schuifaan.channel.Receipt;

/** What came of a call to the Bot API. */
sealed interface ApiResult {

    /** It was done. */
    record Ok(JsonNode result) implements ApiResult {}

    /**
     * It was refused, in so many words.
     *
     * @param code        as HTTP has it
     * @param description Telegram's words. They may quote what was sent, so they are compared, never logged
     * @param retryAfter  seconds to wait, 0 if not told
     */
    record Failed(int code, String description, int retryAfter) implements ApiResult {

        /** An edit that changes nothing has done what was asked. */
        boolean notModified() {
            return code == 400 && description.contains("message is not modified");
        }
    }

    /**
     * No answer came.
     *
     * @param departed whether the request had begun to leave, so that it may have been carried out
     * @param reason a fixed phrase or the name of an exception; never its message, which may hold the address with the
     *                 token
     */
    record Lost(boolean departed, String reason) implements ApiResult {}

    /** An answer came that is not JSON. */
    record Garbled(String body) implements ApiResult {}

    /** Time to wait before a message is tried again, when Telegram does not say how long. */
    Duration LATER = Duration.ofSeconds(5);

    /** Time to wait when nothing can be sent before someone has mended the token. */
    Duration MUCH_LATER = Duration.ofMinutes(1);

    /** The receipt for a message that was answered so. */
    default Receipt receipt() {
        return switch (this) {
            case Ok(JsonNode result) -> new Receipt.Sent(result.path("message_id").asText());
            case Failed failed -> receipt(failed);
            case Lost(boolean departed, String reason) -> departed ? new Receipt.Unknown(reason)
                    : new Receipt.RetryLater(LATER);
            case Garbled _ -> new Receipt.Unknown("garbled");
        };
    }

    private static Receipt receipt(Failed failed) {
        return switch (failed.code()) {
            case 429 -> new Receipt.RetryLater(Duration.ofSeconds(Math.max(1, failed.retryAfter())));
            case 403 -> new Receipt.Blocked();
            // A wrong token is not the message's fault.
            case 401, 404 -> new Receipt.RetryLater(MUCH_LATER);
            // A gateway that gave up waiting does not know what became of it.
            case 504 -> new Receipt.Unknown("504");
            default -> failed.code() >= 500
                    ? new Receipt.RetryLater(LATER)
                    : new Receipt.Refused(failed.code() + reason(failed.description()));
        };
    }

    private static String reason(String description) {
        for (String known : new String[] {
            "chat not found", "message is too long", "message text is empty", "BUTTON_DATA_INVALID", "file is too big",
                    "VOICE_MESSAGES_FORBIDDEN"}) {
            if (description.contains(known)) {
                return " " + known;
            }
        }
        return "";
    }
}
