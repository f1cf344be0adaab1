package nl.schuifaan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @Test
    void with_nothing_set_there_is_a_simulator_on_port_8080_and_data_in_the_folder_data() {
        var settings = given("");

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.simulator()).isTrue();
        assertThat(settings.dataDir()).isEqualTo(Path.of("data"));
        assertThat(settings.mongodbUri()).isEmpty();
        assertThat(settings.telegram()).isEmpty();
        assertThat(settings.sms()).isEmpty();
        assertThat(settings.reachableAt(8080)).isEqualTo(URI.create("http://localhost:8080"));
    }

    @Test
    void a_real_channel_turns_the_simulator_off_unless_it_is_asked_for() {
        assertThat(given("TELEGRAM_BOT_TOKEN=1:a").simulator()).isFalse();
        assertThat(given("TELEGRAM_BOT_TOKEN=1:a SIMULATOR=On SIMULATOR_PASSWORD=a-long-one-of-ours").simulator())
                .isTrue();
        assertThat(given("SIMULATOR=off").simulator()).isFalse();
    }

    @Test
    void quotes_around_a_value_are_not_part_of_it_and_blank_is_not_set() {
        var settings = given("TELEGRAM_BOT_TOKEN=\"1:a\" DATA_DIR='/srv/schuifaan' PORT= SIMULATOR=\"\"");

        assertThat(settings.telegram())
                .hasValueSatisfying(telegram -> assertThat(telegram.token().reveal()).isEqualTo("1:a"));
        assertThat(settings.dataDir()).isEqualTo(Path.of("/srv/schuifaan"));
        assertThat(settings.port()).isEqualTo(8080);
    }

    @Test
    void everything_set_is_taken_as_it_is() {
        var settings =
                given("PUBLIC_URL=https://schuifaan.example/ PORT=9000 TELEGRAM_BOT_TOKEN=1:a "
                + "TELEGRAM_API_URL=http://127.0.0.1:81/ "
                + "TELEGRAM_WEBHOOK_SECRET=geheim-geheim-geheim TWILIO_ACCOUNT_SID=AC1 TWILIO_AUTH_TOKEN=t "
                + "TWILIO_FROM=+31612345678 SMS_DAILY_BUDGET=9 "
                + "MONGODB_URI=mongodb://a:b@127.0.0.1/x DATA_KEY=" + KEY);

        assertThat(settings.telegram()).contains(
                new Settings.Telegram(new Secret("1:a"), URI.create("http://127.0.0.1:81"),
                Optional.of(new Secret("geheim-geheim-geheim"))));
        assertThat(settings.sms()).contains(
                new Settings.Sms("AC1", new Secret("t"), "+31612345678", URI.create("https://api.twilio.com"), 9));
        assertThat(settings.reachableAt(1)).isEqualTo(URI.create("https://schuifaan.example"));
        assertThat(settings.dataKey())
                .hasValueSatisfying(key -> assertThat(key.bytes()).asString().startsWith("0123456789"));
    }

    @Test
    void whom_it_is_from_and_where_to_ask_are_words_on_a_line() {
        assertThat(given("ORGANISATION=Buurthuis~De~Laak CONTACT=070-1234567").organisation())
                .contains("Buurthuis De Laak");
        assertThat(given("CONTACT=070-1234567").contact()).contains("070-1234567");
        assertThat(given("").organisation()).isEmpty();
        assertThatThrownBy(() -> given("ORGANISATION=" + "a".repeat(61))).isInstanceOf(StartupException.class)
                .hasMessage("ORGANISATION must be a few words on one line, at most 60 letters.");
    }

    @Test
    void the_word_of_a_proxy_is_taken_on_private_addresses_or_on_those_that_are_listed() {
        assertThat(given("").proxies()).isEqualTo(new Settings.Proxies.Private());
        assertThat(given("TRUSTED_PROXIES=none").proxies()).isEqualTo(new Settings.Proxies.Listed(List.of()));
        assertThat(given("TRUSTED_PROXIES=127.0.0.1,::1").proxies())
                .isEqualTo(new Settings.Proxies.Listed(List.of("127.0.0.1", "::1")));
    }

    @Test
    void a_misspelt_name_is_named_with_the_likely_one() {
        Set<String> known = Set.of("SIMULATOR", "TELEGRAM_BOT_TOKEN", "PORT", "MONGODB_URI");
        assertThat(Misspelt.sentences(List.of("SIMULATR", "TELEGRAM_TOKEN", "prot", "MONGO_URI", "PORT",
                "logging.level.root",
                "MONGODB_PASSWORD", "COLOUR_OF_THE_CHAIRS"), known)).containsExactly(
                ".env: SIMULATR is not a setting, so it does nothing; did you mean SIMULATOR?",
                ".env: TELEGRAM_TOKEN is not a setting, so it does nothing; did you mean TELEGRAM_BOT_TOKEN?",
                ".env: prot is not a setting, so it does nothing; did you mean PORT?",
                ".env: MONGO_URI is not a setting, so it does nothing; did you mean MONGODB_URI?",
                ".env: COLOUR_OF_THE_CHAIRS is not a setting, so it does nothing.");
    }

    @Test
    void a_secret_is_not_written_out_with_the_settings() {
        assertThat(given("TELEGRAM_BOT_TOKEN=1:geheim MONGODB_URI=mongodb://a:geheim@127.0.0.1 DATA_KEY=" + KEY))
                .asString().doesNotContain("geheim").doesNotContain("0123456789").doesNotContain(KEY);
    }

    @Test
    void a_webhook_may_do_without_https_only_within_this_machine() {
        String webhook = "TELEGRAM_BOT_TOKEN=1:a TELEGRAM_WEBHOOK_SECRET=0123456789abcdef PUBLIC_URL=";
        assertThat(given(webhook + "http://127.0.0.1:8080").publicUrl()).isPresent();
        assertThat(given(webhook + "http://localhost").publicUrl()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PORT=eighty                                         | PORT must be a number from 1 to 65535, or 0 for any free port.
            PORT=70000                                          | PORT must be a number from 1 to 65535, or 0 for any free port.
            PORT=-1                                             | PORT must be a number from 1 to 65535, or 0 for any free port.
            SIMULATOR=on TELEGRAM_BOT_TOKEN=1:a                 | SIMULATOR_PASSWORD is missing: SIMULATOR is on beside a real channel, where not everyone may use it.
            TRUSTED_PROXIES=everyone                            | TRUSTED_PROXIES must be private, none, or IP addresses like 127.0.0.1,10.0.0.2.
            SIMULATOR=maybe                                     | SIMULATOR must be on or off.
            MONGODB_URI=postgres://x                            | MONGODB_URI must be an address like mongodb://user:password@host:27017/schuifaan.
            MONGODB_URI=mongodb://user:ge@heim@host             | MONGODB_URI must be an address like mongodb://user:password@host:27017/schuifaan.
            MONGODB_URI=mongodb://127.0.0.1                     | DATA_KEY is missing: with MONGODB_URI addresses are hidden with a key of your own; make one with: openssl rand -base64 32.
            DATA_KEY=short                                      | DATA_KEY must be at least 32 bytes in Base64; make one with: openssl rand -base64 32.
            DATA_KEY=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MD | DATA_KEY must be at least 32 bytes in Base64; make one with: openssl rand -base64 32.
            PUBLIC_URL=schuifaan.example                        | PUBLIC_URL must be a web address like https://schuifaan.example, without a question mark.
            PUBLIC_URL=https://schuifaan.example/?a=b           | PUBLIC_URL must be a web address like https://schuifaan.example, without a question mark.
            PUBLIC_URL=ftp://schuifaan.example                  | PUBLIC_URL must be a web address like https://schuifaan.example, without a question mark.
            TELEGRAM_API_URL=nowhere                            | TELEGRAM_API_URL must be a web address like https://schuifaan.example, without a question mark.
            TWILIO_API_URL=nowhere                              | TWILIO_API_URL must be a web address like https://schuifaan.example, without a question mark.
            TELEGRAM_BOT_TOKEN=<paste~here>                     | TELEGRAM_BOT_TOKEN must be the token that @BotFather gave, like 123456:ABC-def.
            TELEGRAM_WEBHOOK_SECRET=0123456789abcdef            | TELEGRAM_BOT_TOKEN is missing: TELEGRAM_WEBHOOK_SECRET is set.
            TELEGRAM_BOT_TOKEN=1:a TELEGRAM_WEBHOOK_SECRET=0123456789abcde! | TELEGRAM_WEBHOOK_SECRET must be 16 to 256 of the letters A to Z, digits, _ and -; make one with: openssl rand -hex 24.
            TELEGRAM_BOT_TOKEN=1:a TELEGRAM_WEBHOOK_SECRET=geheim | TELEGRAM_WEBHOOK_SECRET must be 16 to 256 of the letters A to Z, digits, _ and -; make one with: openssl rand -hex 24.
            SIMULATOR_PASSWORD=geheim                           | SIMULATOR_PASSWORD must be at least 12 letters; make one with: openssl rand -hex 12.
            TELEGRAM_BOT_TOKEN=1:a TELEGRAM_WEBHOOK_SECRET=0123456789abcdef | PUBLIC_URL is missing: TELEGRAM_WEBHOOK_SECRET is set, and messages are then delivered to an address below it.
            TELEGRAM_BOT_TOKEN=1:a TELEGRAM_WEBHOOK_SECRET=0123456789abcdef PUBLIC_URL=http://a.example | PUBLIC_URL must begin with https:// when TELEGRAM_WEBHOOK_SECRET is set.
            TWILIO_ACCOUNT_SID=AC1                              | TWILIO_AUTH_TOKEN is missing: SMS needs TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM together.
            TWILIO_AUTH_TOKEN=t                                 | TWILIO_ACCOUNT_SID is missing: SMS needs TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM together.
            TWILIO_ACCOUNT_SID=AC1 TWILIO_AUTH_TOKEN=t          | TWILIO_FROM is missing: SMS needs TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM together.
            TWILIO_ACCOUNT_SID=SK1                              | TWILIO_ACCOUNT_SID must be the Account SID, which begins with AC.
            TWILIO_FROM=Schuifaan                               | TWILIO_FROM must be a mobile number written like +31612345678; a name cannot be answered.
            TWILIO_ACCOUNT_SID=AC1 TWILIO_AUTH_TOKEN=t TWILIO_FROM=+31612345678 | PUBLIC_URL is missing: TWILIO_ACCOUNT_SID is set, and messages are then delivered to an address below it.
            SMS_DAILY_BUDGET=lots                               | SMS_DAILY_BUDGET must be a whole number of SMS segments, 1 or more.
            SMS_DAILY_BUDGET=0                                  | SMS_DAILY_BUDGET must be a whole number of SMS segments, 1 or more.
            PROGRAMME=/no/such/file                             | PROGRAMME must be a file that can be read; there is none at that path.
            MESSAGES_DIR=/no/such/folder                        | MESSAGES_DIR must be a folder; there is none at that path.
            """)
    void a_wrong_setting_is_refused_in_one_sentence_that_names_it(String variables, String sentence) {
        assertThatThrownBy(() -> given(variables)).isInstanceOf(StartupException.class).hasMessage(sentence);
    }

    /** {@code NAME=value} parted by spaces; ~ stands for a space in a value. */
    private static Settings given(String variables) {
        Map<String, String> map = Stream.of(variables.split(" ")).filter(pair -> !pair.isBlank())
                .collect(Collectors.toMap(pair -> pair.split("=", 2)[0], pair ->
                pair.split("=", 2)[1].replace('~', ' ')));
        return Settings.from(map::get);
    }
}
