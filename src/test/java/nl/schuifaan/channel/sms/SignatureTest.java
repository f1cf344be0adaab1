package nl.schuifaan.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what Twilio signed, for our address, is read. */
class SignatureTest extends TwilioCalls {

    @Test
    void a_forged_signature_is_refused_and_nothing_is_stored() throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        String right = FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + "/webhooks/twilio/sms", fields);

        assertThat(post("/webhooks/twilio/sms", fields, null).statusCode()).isEqualTo(403);
        assertThat(post("/webhooks/twilio/sms", fields, "").statusCode()).isEqualTo(403);
        assertThat(post("/webhooks/twilio/sms", fields,
                FakeTwilio.signature("another-token", PUBLIC + "/webhooks/twilio/sms", fields))
                .statusCode()).isEqualTo(403);
        fields.put("Body", "LAAK2");
        assertThat(post("/webhooks/twilio/sms", fields, right).statusCode()).as("a word changed").isEqualTo(403);
        assertThat(stored).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://schuifaan.example/webhooks/twilio/sms", "https://elsewhere.example/webhooks/twilio/sms",
        "https://schuifaan.example/webhooks/twilio/status", "https://schuifaan.example/webhooks/twilio/sms?more=1",
        "https://schuifaan.example:8443/webhooks/twilio/sms"})
    void a_right_signature_over_another_address_is_refused(String url) throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");

        assertThat(post("/webhooks/twilio/sms", fields, FakeTwilio.signature(FakeTwilio.TOKEN, url, fields))
                .statusCode()).isEqualTo(403);
        assertThat(stored).isEmpty();
    }

    @Test
    void the_query_is_part_of_what_is_signed() throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        String signature = FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + "/webhooks/twilio/sms?house=laak%20oost",
                fields);

        assertThat(post("/webhooks/twilio/sms?house=laak%20oost", fields, signature).statusCode()).isEqualTo(200);
        assertThat(post("/webhooks/twilio/sms?house=escamp", fields, signature).statusCode()).isEqualTo(403);
        assertThat(post("/webhooks/twilio/sms", fields, signature).statusCode()).isEqualTo(403);
        assertThat(stored).hasSize(1);
    }

    @Test
    void what_a_proxy_says_of_itself_proves_nothing() throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        String elsewhere = FakeTwilio.signature(FakeTwilio.TOKEN, "https://evil.example/webhooks/twilio/sms", fields);
        String here = FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + "/webhooks/twilio/sms", fields);
        String[] proxy = {"X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https", "Forwarded",
                "host=evil.example;proto=https"};

        assertThat(post("/webhooks/twilio/sms", fields, elsewhere, proxy).statusCode()).isEqualTo(403);
        assertThat(post("/webhooks/twilio/sms", fields, here, proxy).statusCode()).isEqualTo(200);
    }

    @Test
    void a_field_that_comes_twice_is_refused() throws Exception {
        String form = "MessageSid=" + SID + "&AccountSid=" + FakeTwilio.ACCOUNT
                + "&To=%2B31612300000&From=%2B31612345678&Body=ja";
        assertThat(raw("/webhooks/twilio/sms", form).statusCode()).isEqualTo(200);
        assertThat(raw("/webhooks/twilio/sms", form + "&Body=nee", form).statusCode()).isEqualTo(403);
        assertThat(raw("/webhooks/twilio/sms", form + "&x=%zz", form).statusCode()).isEqualTo(403);
    }

    @Test
    void a_text_that_is_cut_up_anew_so_that_it_comes_from_another_is_refused() throws Exception {
        Map<String, String> sent = twilio.text("+31687654321", "STOPFrom" + AYSE + "FromA");
        String signature = FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + "/webhooks/twilio/sms", sent);
        assertThat(post("/webhooks/twilio/sms", sent, signature).statusCode()).as("as it was sent").isEqualTo(200);
        stored.clear();
        for (String name : List.of("FromA", "FromAFrom")) {
            Map<String, String> forged = new HashMap<>(sent);
            forged.put("Body", "STOP");
            forged.put("From", AYSE);
            forged.put(name, name.equals("FromA") ? "From+31687654321" : "+31687654321");
            assertThat(FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + "/webhooks/twilio/sms", forged))
                    .isEqualTo(signature);
            assertThat(post("/webhooks/twilio/sms", forged, signature).statusCode()).isEqualTo(403);
        }
        Map<String, String> strange = new HashMap<>(sent);
        strange.remove("Body");
        strange.put("BodySTOPFrom" + AYSE, "FromA");
        assertThat(FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + "/webhooks/twilio/sms", strange))
                .isEqualTo(signature);
        assertThat(post("/webhooks/twilio/sms", strange, signature).statusCode()).isEqualTo(403);
        assertThat(stored).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AccountSid, AC00000000000000000000000000000002", "To, +31612300001", "AccountSid, ''", "To, ''"})
    void what_is_for_another_account_or_number_is_refused(String field, String value) throws Exception {
        Map<String, String> fields = twilio.text(AYSE, "LAAK1");
        fields.put(field, value);
        String signature = FakeTwilio.signature(FakeTwilio.TOKEN, PUBLIC + "/webhooks/twilio/sms", fields);
        assertThat(post("/webhooks/twilio/sms", fields, signature).statusCode()).isEqualTo(403);
        assertThat(stored).isEmpty();
    }
}
