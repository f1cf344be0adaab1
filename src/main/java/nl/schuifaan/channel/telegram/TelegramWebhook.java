package nl.schuifaan.channel.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import nl.schuifaan.logging.ThrottledLog;
import nl.schuifaan.settings.Secret;
import nl.schuifaan.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Telegram brings updates. It says 200 once they are stored, or once it is clear that they never will be: what
 * gets another answer is brought again, and that chat waits for it.
 */
@RestController
@ConditionalOnBooleanProperty("settings.telegram.webhook")
final class TelegramWebhook {

    static final String PATH = "/webhooks/telegram";

    /** An update is a few kilobytes; a hundred would fit in here. */
    static final int MOST_BYTES = 1 << 20;

    private static final Logger log = LoggerFactory.getLogger(TelegramWebhook.class);

    private final ThrottledLog strangers = new ThrottledLog(log);

    private final ObjectMapper mapper = new ObjectMapper();
    private final UpdateHandler updateHandler;
    private final byte[] secret;

    @Autowired
    TelegramWebhook(UpdateHandler updateHandler, Settings settings) {
        this(updateHandler, settings.telegram().flatMap(Settings.Telegram::webhookSecret).orElseThrow());
    }

    TelegramWebhook(UpdateHandler updateHandler, Secret secret) {
        this.updateHandler = updateHandler;
        this.secret = secret.reveal().getBytes(StandardCharsets.UTF_8);
    }

    @PostMapping(PATH)
    ResponseEntity<Void> receive(
            HttpServletRequest request,
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false) @Nullable String token)
            throws IOException {
        // The body of a stranger is not even read.
        if (token == null || !MessageDigest.isEqual(secret, token.getBytes(StandardCharsets.UTF_8))) {
            strangers.warn("Telegram: a webhook without the right secret was refused");
            return answer(HttpStatus.FORBIDDEN);
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        return body.length > MOST_BYTES ? answer(HttpStatus.CONTENT_TOO_LARGE) : answer(take(body));
    }

    private HttpStatus take(byte[] body) {
        try {
            updateHandler.take(List.of(read(body)));
            return HttpStatus.OK;
        } catch (RuntimeException e) {
            log.error("Telegram: an update could not be stored, it will be brought again: {}",
                    e.getClass().getSimpleName());
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
    }

    /** What is no JSON is read as nothing, which is then skipped as any other update that cannot be read. */
    private JsonNode read(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (IOException _) {
            return mapper.missingNode();
        }
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
