package nl.schuifaan.channel.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.logging.ThrottledLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Twilio brings what people send. */
@RestController
@ConditionalOnBooleanProperty("settings.sms")
final class SmsWebhook {

    static final String PATH = "/webhooks/twilio/sms";

    private static final Logger log = LoggerFactory.getLogger(SmsWebhook.class);

    /** Our answers go out by themselves, in the order of the chat; to Twilio we say that we have it. */
    private static final String TAKEN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final ThrottledLog strangers = new ThrottledLog(log);
    private final TwilioAccount account;
    private final Mailbox mailbox;
    private final SenderLimit limit;
    private final Repeats repeats;
    private final AutoReplies autoReplies;
    private final Supplier<Phrasebook> phrasebook;

    SmsWebhook(TwilioAccount account, Mailbox mailbox, SenderLimit limit, Repeats repeats, AutoReplies autoReplies,
            Supplier<Phrasebook> phrasebook) {
        this.account = account;
        this.mailbox = mailbox;
        this.limit = limit;
        this.repeats = repeats;
        this.autoReplies = autoReplies;
        this.phrasebook = phrasebook;
    }

    @PostMapping(PATH)
    ResponseEntity<String> receive(HttpServletRequest request) throws IOException {
        try {
            return receive(SignedForm.read(request, account, PATH).sentTo(account.from()));
        } catch (RefusedForm refused) {
            strangers.warn("SMS: a webhook was refused: " + refused.flaw());
            return ResponseEntity.status(refused.status()).build();
        }
    }

    private ResponseEntity<String> receive(SignedForm form) {
        String sid = form.get("MessageSid");
        if (!TwilioMessages.isSid(sid)) {
            log.warn("SMS: a webhook without a message's id");
            return ResponseEntity.badRequest().build();
        }
        try {
            receive(form, PhoneNumberKind.of(form.get("From")));
        } catch (RuntimeException failed) {
            log.error("SMS: {} could not be stored, Twilio is asked to bring it again: {}", sid,
                    failed.getClass().getSimpleName());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(TAKEN);
    }

    private void receive(SignedForm form, PhoneNumberKind sender) {
        switch (sender.kind()) {
            case SERVED -> handIn(form, sender.number());
            case FOREIGN -> explain(form, sender.number());
            case LANDLINE, NO_NUMBER -> log.info("SMS: {} is from a sender that cannot be answered: {}",
                    form.get("MessageSid"), sender.kind());
        }
    }

    /** From far away a STOP is heard, and nothing else. */
    private void explain(SignedForm form, String number) {
        log.info("SMS: {} is from a mobile number that is not served", form.get("MessageSid"));
        List<Incoming> messages = TwilioMessages.of(form, number);
        if (!stopOnly(messages) && form.get("OptOutType").isEmpty()) {
            autoReplies.foreign(number, form.get("Body"));
        }
    }

    private void handIn(SignedForm form, String number) {
        List<Incoming> messages = TwilioMessages.of(form, number);
        if (messages.isEmpty()) {
            return;
        }
        switch (limit.count(number, form.get("MessageSid"))) {
            case LISTEN -> take(form, number, messages);
            case SAY_SO -> {
                log.warn("SMS: one number sends so much that it is no longer listened to for a while");
                if (!stopOnly(messages)) {
                    autoReplies.tooMany(number, form.get("Body"));
                }
            }
            case IGNORE -> stopOnly(messages);
        }
    }

    private void take(SignedForm form, String number, List<Incoming> messages) {
        boolean text = messages.size() == 1 && messages.getFirst().input() instanceof Input.Said(String words)
                && !words.isBlank();
        if (!text) {
            mailbox.receive(messages);
        } else if (!repeats.once(number, form.get("MessageSid"), form.get("Body").strip(), () ->
                mailbox.receive(messages))) {
            log.info("SMS: {} says once more what came seconds ago, as a phone does that sends it again",
                    form.get("MessageSid"));
        }
    }

    /**
     * Of someone who is not listened to only a STOP is heard, and kept without a word in return; whether it was one.
     */
    private boolean stopOnly(List<Incoming> messages) {
        List<Incoming> stops = messages.stream()
                .filter(message -> isStop(message.input()))
                .map(stop -> new Incoming(stop.channel(), stop.address(), stop.id(), new Input.OptedOut(), null, null))
                .toList();
        if (!stops.isEmpty()) {
            mailbox.receive(stops);
        }
        return !stops.isEmpty();
    }

    private boolean isStop(Input input) {
        return input instanceof Input.OptedOut || input instanceof Input.Said said
                && phrasebook.get().keywords().stop(said.text());
    }
}
