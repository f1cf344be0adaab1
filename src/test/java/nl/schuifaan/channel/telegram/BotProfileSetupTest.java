package nl.schuifaan.channel.telegram;

import static nl.schuifaan.channel.telegram.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrasebook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Telegram is told")
class BotProfileSetupTest {

    private static final Phrasebook WORDS = OurMessages.phrasebook();

    /** Telegram has no code for Soranî, nor for any language with a code of three letters. */
    private static final List<String> TOLD = Stream.concat(Stream.of("anyone else"), WORDS.languages().stream()
            .map(Language::code).filter(code -> code.length() == 2)).toList();

    private final FakeTelegram telegram = FakeTelegram.start();
    private final BotApi api = new BotApi(telegram.url(), FakeTelegram.TOKEN);

    @AfterEach
    void stop() {
        api.close();
        telegram.close();
    }

    @Test
    void commands_and_descriptions_in_each_language_that_it_takes() throws Exception {
        introduce();

        for (String method : List.of("setmycommands", "setmydescription", "setmyshortdescription")) {
            assertThat(telegram.made(method)).extracting(call -> call.path("language_code").asText("anyone else"))
                    .containsExactlyInAnyOrderElementsOf(TOLD);
        }
        assertThat(telegram.made("setmydescription").getFirst().path("description").asText()).startsWith("Schuif aan!");
    }

    @Test
    void commands_with_names_and_texts_that_fit() throws Exception {
        introduce();

        assertThat(telegram.made("setmycommands"))
                .allSatisfy(call -> assertThat(call.path("commands")).isNotEmpty().allSatisfy(command -> {
            assertThat(command.path("command").asText()).matches("[a-z0-9_]{1,32}");
            assertThat(command.path("description").asText()).hasSizeBetween(1, 256);
        }));
        assertThat(telegram.made("setmydescription"))
                .allSatisfy(call -> assertThat(call.path("description").asText()).hasSizeBetween(1, 512));
        assertThat(telegram.made("setmyshortdescription"))
                .allSatisfy(call -> assertThat(call.path("short_description").asText()).hasSizeBetween(1, 120));
    }

    @Test
    void commands_that_are_understood_when_they_are_typed() {
        Keywords keywords = WORDS.keywords();

        assertThat(Profile.COMMANDS).allSatisfy(command ->
                assertThat(keywords.find("/" + command, Language.DUTCH)).map(Enum::name)
                .contains(command.toUpperCase(Locale.ROOT)));
        assertThat(keywords.stop("/stop")).isTrue();
    }

    @Test
    void the_rest_when_it_does_not_take_a_part() throws Exception {
        telegram.next("setmydescription", Fault.refused(400, "Bad Request: language_code is invalid"));

        introduce();
        assertThat(telegram.made("setmydescription")).hasSize(TOLD.size());
    }

    @Test
    void again_what_it_did_not_hear() throws Exception {
        telegram.next("setmycommands", Fault.tooMany(1), Fault.refused(500, "-"), Fault.resetAfterTaking());

        introduce();
        assertThat(telegram.made("setmycommands")).hasSize(TOLD.size() + 3);
    }

    private void introduce() throws InterruptedException {
        BotProfileSetup profileSetup = new BotProfileSetup(api, () -> Profile.calls(WORDS));
        profileSetup.start();
        until(() -> assertThat(telegram.made("setmyshortdescription")).hasSize(TOLD.size()));
        profileSetup.stop();
    }
}
