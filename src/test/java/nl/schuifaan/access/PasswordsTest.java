package nl.schuifaan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import nl.schuifaan.privacy.Addresses;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void a_guess_is_dear_to_who_has_the_store() {
        Addresses keyed = mock(Addresses.class);
        when(keyed.id(anyString(), anyString())).thenAnswer(call -> "keyed " + call.getArgument(1));
        Passwords passwords = new Passwords(keyed);
        String hash = passwords.hash("vier stoelen aan tafel");
        assertThat(hash).startsWith("$2a$10$");
        assertThat(passwords.matches("vier stoelen aan tafel", hash)).isTrue();
        assertThat(passwords.matches("vijf stoelen aan tafel", hash)).isFalse();
    }
}
