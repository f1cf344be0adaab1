package nl.schuifaan.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberKindTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "+31612345678, SERVED",
        "+31687654321, SERVED",
        "+31703535353, LANDLINE",
        "+31201234567, LANDLINE",
        "+318001234, LANDLINE",
        "+4915112345678, SERVED",
        "+48512345678, SERVED",
        "+359871234567, SERVED",
        "+493012345678, LANDLINE",
        "+905321234567, FOREIGN",
        "+447400123456, FOREIGN",
        "+9647701234567, FOREIGN",
        "+59996512345, FOREIGN",
        "+870773111632, LANDLINE",
        "+881612345678, LANDLINE",
        "+31900123456, LANDLINE",
        "+31612, NO_NUMBER",
        "+316123456789012, NO_NUMBER",
        "2525, NO_NUMBER",
        "PostNL, NO_NUMBER",
        "0612345678, NO_NUMBER",
        "+31 6 12345678, NO_NUMBER",
        "whatsapp:+31612345678, NO_NUMBER",
        "'', NO_NUMBER",
    })
    void a_sender_is_taken_for_what_it_is(String from, NumberKind kind) {
        assertThat(PhoneNumberKind.of(from).kind()).isEqualTo(kind);
    }

    @Test
    void a_number_is_written_in_one_way() {
        assertThat(PhoneNumberKind.of("+310612345678").number()).isEqualTo("+31612345678");
    }

    @Test
    void a_number_is_not_seen_in_a_log() {
        assertThat(PhoneNumberKind.of("+31612345678")).asString().doesNotContain("612345678");
    }
}
