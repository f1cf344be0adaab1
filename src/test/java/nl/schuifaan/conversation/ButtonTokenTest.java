package nl.schuifaan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The token of a button")
class ButtonTokenTest {

    /** Tokens as they stand under messages that have been sent, one of each kind. */
    private static final List<String> KNOWN = known();

    private static List<String> known() {
        try (InputStream tokens = ButtonTokenTest.class.getResourceAsStream("/button-tokens.txt")) {
            return new String(tokens.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<String> tokens() {
        return KNOWN.stream();
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void reads_as_what_it_was_written_as(String wire) {
        ButtonToken token = ButtonToken.parse(wire);
        assertThat(token).isNotInstanceOf(ButtonToken.Unknown.class);
        assertThat(token.wire()).isEqualTo(wire);
        assertThat(ButtonToken.parse("!" + wire)).as("under a milestone").isEqualTo(token);
        assertThat(ButtonToken.stays("!" + wire)).isTrue();
    }

    @Test
    void is_written_here_for_every_kind_there_is() {
        assertThat(KNOWN.stream().<Class<?>>map(wire -> ButtonToken.parse(wire).getClass()).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(TokenFormat.types());
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void is_unknown_or_means_less_when_its_end_is_cut_off(String wire) {
        for (int end = 0; end < wire.length(); end++) {
            assertThat(ButtonToken.parse(wire.substring(0, end)).wire()).isEqualTo(wire.substring(0, end));
        }
    }

    /** Of another's booking, another sign-up, another poll; of another version; cut off. */
    static List<String> foreign() {
        List<String> foreign = new ArrayList<>(List.of("", ":", "unknown", "unknown:LAAK1", "cancel", "cancel:", "drop",
                "drop:", "forget:", "forget:y",
                "forget:perhaps", "decline", "cant", "poll-send", "poll-send:", "invitations:", "invitations:n",
                "answer:allergy:", "answer:other:skip"));
        for (String booking : List.of("none/0", "a", "a1", "a1/", "a1/00")) {
            List.of("cancel:", "change:", "come:", "cant:", "accept:", "decline:")
                    .forEach(verb -> foreign.add(verb + booking));
        }
        foreign.addAll(List.of("drop:OTHER1", "again:OTHER1", "needs:OTHER1:no", "poll-send:OTHER1.after",
                "poll-send:LAAK1", "accept:a1/0", "decline:a1/0"));
        return foreign;
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void ends_nothing_anywhere_when_it_is_unknown_or_belongs_elsewhere(String wire) {
        for (Step step : AnyStep.ALL) {
            for (Medium medium : Medium.values()) {
                check(wire, step, waiting(), AnyInputTest.situation(medium, 0));
                check(wire, step, waiting().stopped(true), AnyInputTest.situation(medium, 0));
            }
        }
    }

    private static void check(String wire, Step step, Contact contact, Situation situation) {
        Decision decision = Chat.CONVERSATION.advance(situation, contact, step, new Input.Pressed(wire));
        String when = wire + " in " + step;
        assertThat(decision.effects()).as(when).noneMatch(effect -> effect instanceof Effect.SeatEffect
                || effect instanceof Effect.PollEffect || effect instanceof Effect.Forget);
        assertThat(decision.contact().bookings()).as(when).isEqualTo(contact.bookings());
        assertThat(decision.contact().consents()).as(when).isEqualTo(contact.consents());
        assertThat(decision.step().draft()).as(when).isEqualTo(step.draft());
    }

    /** On the waiting list, with nothing on offer. */
    private static Contact waiting() {
        return Contact.UNKNOWN.speaking(Language.DUTCH)
                .agreed(new Consent(Consent.Purpose.SIGN_UP, AnyStep.NOW, Medium.BUTTONS, Language.DUTCH, "x#1"))
                .agreed(new Consent(Consent.Purpose.INVITATIONS, AnyStep.NOW, Medium.BUTTONS, Language.DUTCH,
                "x#1"))
                .with(AnyStep.booking("a1/0").at(2));
    }
}
