package nl.schuifaan.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.schuifaan.settings.DataKey;
import org.junit.jupiter.api.Test;

class HiddenAddressesTest {

    private static final String NUMBER = "+31612345678";

    private final Addresses addresses = new HiddenAddresses(key('a'));

    @Test
    void the_same_address_has_the_same_id_and_another_has_another() {
        assertThat(addresses.id("sms", NUMBER)).isEqualTo(addresses.id("sms", NUMBER)).matches("[A-Za-z0-9_-]{32}");
        assertThat(addresses.id("sms", NUMBER)).isNotEqualTo(addresses.id("telegram", NUMBER))
                .isNotEqualTo(addresses.id("sms", NUMBER + "9"));
        assertThat(addresses.id("ab", "c")).isNotEqualTo(addresses.id("a", "bc"));
    }

    /** Worked out apart from this program, from the two RFCs: 5869 and 2104. */
    @Test
    void an_id_stays_the_same_in_every_version_as_chats_are_found_by_it() {
        assertThat(addresses.id("sms", NUMBER)).isEqualTo("CZq0jX015kwc_aYIyuV6ovTWkD2Rje9n");
    }

    @Test
    void under_another_key_ids_are_others() {
        assertThat(new HiddenAddresses(key('b')).id("sms", NUMBER)).isNotEqualTo(addresses.id("sms", NUMBER));
    }

    @Test
    void ids_are_right_for_many_who_ask_at_once() throws Exception {
        var expected = addresses.id("sms", NUMBER);
        Callable<String> ask = () -> addresses.id("sms", NUMBER);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answer : threads.invokeAll(IntStream.range(0, 2_000).mapToObj(_ -> ask).toList())) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void an_address_comes_back_as_it_went_in_and_looks_different_each_time() {
        for (var address : new String[] {NUMBER, "123456789", "", "ئایشە"}) {
            assertThat(addresses.decrypt(addresses.encrypt(address))).isEqualTo(address);
        }
        assertThat(addresses.encrypt(NUMBER)).isNotEqualTo(addresses.encrypt(NUMBER));
        assertThat(new String(addresses.encrypt(NUMBER), StandardCharsets.ISO_8859_1)).doesNotContain("12345678");
    }

    @Test
    void a_change_in_any_byte_is_noticed() {
        var hidden = addresses.encrypt(NUMBER);
        for (var i = 0; i < hidden.length; i++) {
            var changed = hidden.clone();
            changed[i] ^= 1;
            assertThatIllegalArgumentException().isThrownBy(() -> addresses.decrypt(changed));
        }
    }

    @Test
    void a_part_of_it_or_nothing_is_not_an_address() {
        var hidden = addresses.encrypt(NUMBER);
        for (var length = 0; length < hidden.length; length++) {
            var part = Arrays.copyOf(hidden, length);
            assertThatIllegalArgumentException().isThrownBy(() -> addresses.decrypt(part));
        }
    }

    @Test
    void another_key_does_not_open_it() {
        var hidden = addresses.encrypt(NUMBER);
        assertThatIllegalArgumentException().isThrownBy(() -> new HiddenAddresses(key('b')).decrypt(hidden))
                .withMessageNotContaining(NUMBER);
    }

    private static DataKey key(char letter) {
        return new DataKey(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
