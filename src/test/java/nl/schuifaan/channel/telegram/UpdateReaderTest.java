package nl.schuifaan.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An update of Telegram")
class UpdateReaderTest {

    private static final String CHAT = "\"chat\":{\"id\":7,\"type\":\"private\"},\"date\":1";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "text":"hallo"                                   | Said[text=hallo]
            "text":"/start"                                  | Opened[payload=]
            "text":"/start g-LAAK1"                          | Opened[payload=g-LAAK1]
            "text":"/START@SchuifaanBot g-LAAK1_p-BUURTHUIS" | Opened[payload=g-LAAK1_p-BUURTHUIS]
            "text":"/start a b"                              | Opened[payload=]
            "text":"/start <script>"                         | Opened[payload=]
            "text":"/help"                                   | Said[text=/help]
            "text":"/help@SchuifaanBot"                      | Said[text=/help]
            "text":"/mine please"                            | Said[text=/mine please]
            "text":"/started"                                | Said[text=/started]
            "text":"// no command"                           | Said[text=// no command]
            "text":""                                        | Said[text=]
            "voice":{"file_id":"a"}                          | Sent[kind=VOICE]
            "audio":{},"caption":"hoor"                      | Captioned[kind=VOICE, text=hoor]
            "photo":[]                                       | Sent[kind=PICTURE]
            "photo":[],"caption":" "                         | Sent[kind=PICTURE]
            "video_note":{}                                  | Sent[kind=VOICE]
            "photo":[],"caption":"STOP"                      | Captioned[kind=PICTURE, text=STOP]
            "location":{"latitude":52.1,"longitude":4.3}     | Sent[kind=PLACE]
            "venue":{},"location":{}                         | Sent[kind=PLACE]
            "contact":{"phone_number":"1"}                   | Sent[kind=CONTACT]
            "document":{}                                    | Sent[kind=OTHER]
            "sticker":{"emoji":"👍"}                         | Sent[kind=OTHER]
            "something_of_next_year":{}                      | Sent[kind=OTHER]
            """)
    void of_a_person_becomes_an_input(String content, String input) {
        assertThat(incoming("\"message\":{\"message_id\":3," + CHAT + "," + content + "}").input()).hasToString(input);
    }

    @Test
    void carries_its_id_and_the_chat_to_answer_to() {
        Incoming incoming = incoming("\"message\":{\"message_id\":3," + CHAT + ",\"text\":\"2\"}");

        assertThat(incoming).isEqualTo(new Incoming("telegram", "7", "t41", new Input.Said("2"), null, null));
    }

    @Test
    void of_a_button_carries_what_the_button_means_and_where_it_stood() {
        ParsedUpdate.FromPerson press =
                (ParsedUpdate.FromPerson) read("\"callback_query\":{\"id\":\"99\",\"from\":{\"language_code\":\"ar\"},"
                + "\"message\":{\"message_id\":3," + CHAT + "},\"data\":\"gathering:LAAK1\"}");

        assertThat(press.callback()).isEqualTo("99");
        assertThat(press.incoming()).isEqualTo(
                new Incoming("telegram", "7", "t41", new Input.Pressed("gathering:LAAK1"), new Language("ar"), "3"));
    }

    @Test
    void of_a_reply_carries_the_buttons_of_what_it_replies_to() {
        Input input = incoming("\"message\":{\"message_id\":3," + CHAT
                + ",\"text\":\"nee\",\"reply_to_message\":{\"message_id\":2,"
                + "\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Ik "
                + "kom\",\"callback_data\":\"!come:a1/0\"}],[{\"text\":\"x\",\"url\":\"y\"}]]}}}").input();

        assertThat(input).isEqualTo(new Input.Replied("nee", java.util.List.of("!come:a1/0")));
    }

    @Test
    void a_reply_says_to_which_message_whatever_it_is() {
        String reply = ",\"reply_to_message\":{\"message_id\":2}";
        assertThat(incoming("\"message\":{\"message_id\":3," + CHAT + ",\"text\":\"ja\"" + reply + "}").repliedTo())
                .isEqualTo("2");
        assertThat(incoming("\"message\":{\"message_id\":3," + CHAT + ",\"voice\":{}" + reply + "}").repliedTo())
                .isEqualTo("2");
        assertThat(incoming("\"message\":{\"message_id\":3," + CHAT + ",\"text\":\"ja\"}").repliedTo()).isNull();
    }

    @Test
    void a_photo_and_a_voice_note_say_by_what_they_can_be_fetched() {
        assertThat(incoming("\"message\":{" + CHAT + ",\"photo\":[{\"file_id\":\"small\"},{\"file_id\":\"large\"}]}")
                .file())
                .isEqualTo("large");
        assertThat(incoming("\"message\":{" + CHAT + ",\"voice\":{\"file_id\":\"v1\"}}").file()).isEqualTo("v1");
        assertThat(incoming("\"message\":{" + CHAT + ",\"document\":{\"file_id\":\"d1\"}}").file()).isNull();
        assertThat(incoming("\"message\":{" + CHAT + ",\"photo\":[]}").file()).isNull();
    }

    @Test
    void of_a_button_whose_message_is_gone_is_a_press_all_the_same() {
        ParsedUpdate.FromPerson press = (ParsedUpdate.FromPerson) read(
                "\"callback_query\":{\"id\":\"99\",\"from\":{\"id\":7,\"language_code\":\"ar\"},"
                        + "\"data\":\"come:a1/0\"}");

        assertThat(press.callback()).isEqualTo("99");
        assertThat(press.incoming()).isEqualTo(
                new Incoming("telegram", "7", "t41", new Input.Pressed("come:a1/0"), new Language("ar"), null));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"kicked, Blocked[]", "member, Unblocked[]"})
    void tells_of_a_block_and_its_end(String status, String input) {
        assertThat(incoming("\"my_chat_member\":{" + CHAT + ",\"new_chat_member\":{\"status\":\"" + status + "\"}}")
                .input())
                .hasToString(input);
    }

    @ParameterizedTest(name = "{0} hints at {1}")
    @CsvSource({"nl, nl", "en-GB, en", "AR, ar", "ckb, ckb", "ckb-IQ, ckb", "kmr, ku", "pt_BR, pt", "x,", "1,", "'',"})
    void hints_at_the_language_of_the_phone(String code, @Nullable String language) {
        Incoming incoming = incoming("\"message\":{\"message_id\":3,\"from\":{\"language_code\":\"" + code + "\"},"
                + CHAT + ",\"text\":\"a\"}");

        assertThat(incoming.hint()).isEqualTo(language == null ? null : new Language(language));
    }

    @Test
    void with_an_endless_text_is_cut_between_two_letters() {
        Input input = incoming("\"message\":{" + CHAT + ",\"text\":\"" + "a".repeat(4095) + "🙂🙂\"}").input();

        assertThat(input).isEqualTo(new Input.Said("a".repeat(4095)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"message\":{\"chat\":{\"id\":-5,\"type\":\"group\"},\"text\":\"hoi\"}",
        "\"message\":{\"chat\":{\"id\":-5,\"type\":\"supergroup\"},\"new_chat_members\":[]}",
        "\"my_chat_member\":{\"chat\":{\"id\":-5,\"type\":\"channel\"},"
                + "\"new_chat_member\":{\"status\":\"administrator\"}}",
        "\"my_chat_member\":{\"chat\":{\"id\":-5,\"type\":\"group\"},\"new_chat_member\":{\"status\":\"member\"}}",
        "\"callback_query\":{\"id\":\"9\",\"message\":{\"chat\":{\"id\":-5,\"type\":\"group\"}},\"data\":\"a\"}"})
    void from_a_group_is_no_message_to_us(String update) {
        assertThat(read(update)).isEqualTo(new ParsedUpdate.FromGroup("-5", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"edited_message\":{\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"3\"}",
        "\"message\":{\"chat\":{\"id\":7,\"type\":\"private\"},\"pinned_message\":{}}",
        "\"message\":{\"chat\":{\"id\":7,\"type\":\"private\"},\"from\":{\"is_bot\":true},\"text\":\"I am a robot\"}",
        "\"message\":{\"chat\":{\"id\":-5,\"type\":\"group\"},\"left_chat_member\":{}}",
        "\"my_chat_member\":{\"chat\":{\"id\":-5,\"type\":\"group\"},\"new_chat_member\":{\"status\":\"left\"}}",
        "\"poll_answer\":{}"})
    void that_asks_nothing_of_us_is_ignored(String update) {
        assertThat(read(update)).isEqualTo(new ParsedUpdate.Ignored());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"message\":5", "\"message\":null", "\"message\":[]", "\"message\":{\"text\":\"hoi\"}",
        "\"message\":{\"chat\":{\"id\":\"seven\",\"type\":\"private\"},\"text\":\"hoi\"}",
        "\"message\":{\"chat\":{\"id\":7,\"type\":\"market square\"},\"text\":\"hoi\"}",
        "\"callback_query\":{\"id\":\"9\",\"message\":{\"chat\":{\"id\":7,\"type\":\"private\"}}}",
        "\"callback_query\":{\"data\":\"a\"}", "\"my_chat_member\":true"})
    void that_is_broken_is_told_by_its_id_alone(String update) {
        assertThat(read(update)).isEqualTo(new ParsedUpdate.Unreadable("41"));
    }

    @Test
    void without_an_id_is_broken_too() {
        assertThat(UpdateReader.read(json("{\"message\":{}}"))).isEqualTo(new ParsedUpdate.Unreadable("?"));
        assertThat(UpdateReader.read(json("[]"))).isEqualTo(new ParsedUpdate.Unreadable("?"));
    }

    private static Incoming incoming(String update) {
        return ((ParsedUpdate.FromPerson) read(update)).incoming();
    }

    private static ParsedUpdate read(String update) {
        return UpdateReader.read(json("{\"update_id\":41," + update + "}"));
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
