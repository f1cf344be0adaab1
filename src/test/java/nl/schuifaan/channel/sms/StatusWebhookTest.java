package nl.schuifaan.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.conversation.Input;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;

/** What Twilio tells of messages that went out. */
class StatusWebhookTest extends TwilioCalls {

    @Test
    void a_status_is_kept_by_its_rank_and_without_the_number() throws Exception {
        for (String status : List.of("sent", "delivered", "queued", "sending")) {
            assertThat(tell(Map.of("MessageSid", SID, "MessageStatus", status, "To", AYSE)).statusCode())
                    .isEqualTo(204);
        }
        List<Document> kept = store.template().findAll(Document.class, DeliveryReports.COLLECTION);
        assertThat(kept).singleElement().satisfies(one -> {
            assertThat(one).containsEntry("_id", SID).containsEntry("state", "DELIVERED");
            assertThat(one.toJson()).doesNotContain("612345678");
        });
        assertThat(stored).isEmpty();
        assertThat(reported).contains(SID + " null");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("errors")
    void an_error_is_acted_on(int code, List<Input> inputs, String status) throws Exception {
        Map<String, String> fields = Map.of(
                "MessageSid", SID, "MessageStatus", "undelivered", "ErrorCode", String.valueOf(code), "To", AYSE);
        assertThat(tell(fields).statusCode()).isEqualTo(204);

        assertThat(stored).extracting(Incoming::input).isEqualTo(inputs);
        assertThat(stored).allSatisfy(one -> assertThat(one.address()).isEqualTo(AYSE));
        assertThat(health.health().getStatus().getCode()).isEqualTo(status);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                arguments(21610, List.of(new Input.OptedOut()), "UP"),
                arguments(21614, List.of(new Input.Blocked()), "UP"),
                arguments(30003, List.of(), "UP"),
                arguments(30004, List.of(new Input.Blocked()), "UP"),
                arguments(30005, List.of(new Input.Blocked()), "UP"),
                arguments(30006, List.of(new Input.Blocked()), "UP"),
                arguments(30007, List.of(), "UP"),
                arguments(30008, List.of(), "UP"),
                arguments(21408, List.of(), "DOWN"));
    }

    @Test
    void when_the_store_fails_an_opt_out_is_not_lost() throws Exception {
        Map<String,
                String> fields = Map.of("MessageSid", SID, "MessageStatus", "failed", "ErrorCode", "21610", "To", AYSE);
        mailbox = _ -> {
            throw new IllegalStateException();
        };
        assertThat(tell(fields).statusCode()).isEqualTo(503);

        mailbox = stored::addAll;
        assertThat(tell(fields).statusCode()).isEqualTo(204);
        assertThat(stored).extracting(Incoming::input).containsExactly(new Input.OptedOut());
    }

    @Test
    void a_forged_or_strange_status_changes_nothing() throws Exception {
        Map<String,
                String> fields = Map.of("MessageSid", SID, "MessageStatus", "failed", "ErrorCode", "21610", "To", AYSE);
        assertThat(post("/webhooks/twilio/status", fields, "forged").statusCode()).isEqualTo(403);
        assertThat(tell(Map.of("MessageSid", SID, "MessageStatus", "in-orbit")).statusCode()).isEqualTo(204);

        assertThat(stored).isEmpty();
        assertThat(store.template().findAll(Document.class, DeliveryReports.COLLECTION)).isEmpty();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
