package nl.schuifaan.channel.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Reports;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.logging.ThrottledLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Twilio tells what became of a message. */
@RestController
@ConditionalOnBooleanProperty("settings.sms")
final class StatusWebhook {

    static final String PATH = "/webhooks/twilio/status";

    private static final Logger log = LoggerFactory.getLogger(StatusWebhook.class);

    private final ThrottledLog strangers = new ThrottledLog(log);
    private final TwilioAccount account;
    private final Mailbox mailbox;
    private final DeliveryReports deliveries;
    private final SmsHealth health;
    private final Reports reports;

    StatusWebhook(TwilioAccount account, Mailbox mailbox, DeliveryReports deliveries, SmsHealth health,
            Reports reports) {
        this.account = account;
        this.mailbox = mailbox;
        this.deliveries = deliveries;
        this.health = health;
        this.reports = reports;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        try {
            return ResponseEntity.status(receive(SignedForm.read(request, account, PATH))).build();
        } catch (RefusedForm refused) {
            strangers.warn("SMS: a status was refused: " + refused.flaw());
            return ResponseEntity.status(refused.status()).build();
        } catch (RuntimeException failed) {
            log.error("SMS: a status could not be stored, Twilio is asked to bring it again: {}",
                    failed.getClass().getSimpleName());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private HttpStatus receive(SignedForm form) {
        String sid = form.get("MessageSid");
        Optional<DeliveryState> state = DeliveryState.of(form.get("MessageStatus"));
        if (!TwilioMessages.isSid(sid) || state.isEmpty()) {
            log.warn("SMS: a status that says nothing known");
            return HttpStatus.NO_CONTENT;
        }
        int error = form.number("ErrorCode");
        // What follows from it comes first, under an id of its own: if the store fails in between, Twilio brings both
        // again.
        suppress(sid, form.get("To"), TwilioError.of(error));
        switch (state.get()) {
            case DELIVERED, READ -> reports.reported(SmsChannel.KIND, sid, null);
            case FAILED, UNDELIVERED, CANCELED -> reports.reported(SmsChannel.KIND, sid, "Twilio error " + error);
            case ACCEPTED, SCHEDULED, QUEUED, SENDING, SENT -> { }
        }
        if (deliveries.report(sid, state.get(), error) && error != 0) {
            tell(sid, error, form.get("To"));
        }
        return HttpStatus.NO_CONTENT;
    }

    /** Nothing more is sent to someone who does not want it or cannot get it. */
    private void suppress(String sid, String to, TwilioError error) {
        Optional<Input> input = switch (error) {
            case OPTED_OUT -> Optional.of(new Input.OptedOut());
            case NOT_A_MOBILE, GONE -> Optional.of(new Input.Blocked());
            case TOO_FAST, UNREACHABLE, FILTERED, NOT_THERE, CONFIGURATION, OTHER -> Optional.empty();
        };
        PhoneNumberKind person = PhoneNumberKind.of(to);
        if (input.isPresent() && person.kind() != NumberKind.NO_NUMBER) {
            mailbox.receive(List.of(new Incoming(SmsChannel.KIND, person.number(), "s" + sid, input.get(), null,
                    null)));
        }
    }

    private void tell(String sid, int error, String to) {
        switch (TwilioError.of(error)) {
            case CONFIGURATION -> health.broken("Twilio error " + error);
            case NOT_THERE -> unserved(sid, error, to);
            case FILTERED -> log.error("SMS: {} was taken for spam by a network ({}); see docs/sms.md", sid, error);
            case OPTED_OUT, NOT_A_MOBILE, GONE, TOO_FAST, UNREACHABLE, OTHER ->
                log.warn("SMS: {} did not arrive: Twilio error {}", sid, error);
        }
    }

    /** Another country that is switched off is nothing that an organiser must mend; our own is. */
    private void unserved(String sid, int error, String to) {
        if (PhoneNumberKind.areOfDifferentCountries(to, account.from())) {
            log.warn("SMS: {} did not arrive: Twilio error {}", sid, error);
        } else {
            health.broken("Twilio error " + error);
        }
    }
}
