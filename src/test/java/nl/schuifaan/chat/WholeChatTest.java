package nl.schuifaan.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import nl.schuifaan.privacy.Addresses;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The whole application with a channel that writes down what it is given: what a chat sends is what a person gets. */
class WholeChatTest {

    @TempDir
    Path folder;

    private final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    private ConfigurableApplicationContext application;
    private int count;

    @BeforeEach
    void start() {
        application = new SpringApplicationBuilder(Schuifaan.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("written", Channel.class, () -> channel()))
                .run("--DATA_DIR=" + folder, "--PORT=0", "--SIMULATOR=off");
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void a_sign_up_ends_in_a_message_with_the_calendar_file() {
        signUp();
        Outgoing in = sent.getLast();
        assertThat(in.text()).contains("U doet mee!");
        assertThat(in.replaces()).as("a milestone is a message of its own").isNull();
        assertThat(in.attachment()).isNotNull();
        assertThat(in.attachment().name()).isEqualTo("laak1.ics");
        assertThat(new String(in.attachment().content(), StandardCharsets.UTF_8)).contains("BEGIN:VEVENT");
    }

    @Test
    void navigation_takes_the_place_of_the_message_whose_button_was_pressed_but_not_of_a_milestone() {
        signUp();
        press(token("booking:"));
        assertThat(sent.getLast().replaces()).isNull();
        press("menu");
        assertThat(sent.getLast().replaces()).isEqualTo("m" + (sent.size() - 1));
    }

    @Test
    void my_data_comes_as_a_file_with_all_that_is_stored_and_the_address_in_clear() {
        signUp();
        say("gegevens");
        Process.until(() -> sent.stream().map(Outgoing::attachment).anyMatch(WholeChatTest::isData));
        Outgoing.Attachment file = sent.stream().map(Outgoing::attachment).filter(WholeChatTest::isData).findFirst()
                .orElseThrow();
        assertThat(new String(file.content(), StandardCharsets.UTF_8)).contains("Samira", "LAAK1", "+31600000001");
    }

    @Test
    void a_text_that_was_spoken_in_is_heard_at_the_press_of_a_button_and_the_conversation_stays_where_it_is() {
        receive(new Input.Opened("g-LAAK1"));
        press(token("language:nl"));
        press(token("sign-up:LAAK1"));
        press(token("whom:"));
        say("2");
        assertThat(sent.getLast().text()).contains("kinderen");
        assertThat(sent.getLast().choices().getLast().token()).as("last, so that numbers stay what they are")
                .isEqualTo("listen:nl:sign-up.children");
        press("listen:nl:sign-up.children");
        Outgoing voice = sent.getLast();
        assertThat(voice.text()).isEmpty();
        assertThat(voice.replaces()).isNull();
        assertThat(voice.attachment().mediaType()).isEqualTo("audio/ogg");
        assertThat(new String(voice.attachment().content(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("OggS");
        say("0");
        assertThat(sent.getLast().choices()).as("the answer counts for the question that was heard")
                .anyMatch(choice -> choice.token().contains("skip-name:"));
        assertThat(sent.getLast().choices()).as("nobody has spoken this in")
                .noneMatch(choice -> choice.token().startsWith("listen:"));
        press("listen:nl:no-such-text");
        assertThat(sent.getLast().attachment()).isNull();
        assertThat(sent.getLast().choices()).as("a button whose file is gone shows what can be done").isNotEmpty();
    }

    @Test
    void a_chat_whose_step_is_not_known_any_more_goes_on_with_an_apology() {
        say("hallo");
        MongoCollection<Document> chats = application.getBean(MongoTemplate.class).getCollection("chats");
        await().until(() -> chats.countDocuments(Filters.exists("owed.0")) == 0);
        chats.updateMany(new Document(), new Document("$set", new Document("step.is", "no-such-step")));
        application.getBean(Worker.class)
                .lookAfresh(List.of(new ChatId(application.getBean(Addresses.class).id("written", "+31600000001"))));
        press("menu");
        assertThat(sent.getLast().text()).startsWith("Sorry");
        assertThat(sent.getLast().choices()).isNotEmpty();
    }

    @Test
    void all_that_is_written_to_a_human_reaches_the_inbox_in_order_and_is_answered_once() {
        receive(new Input.Said("hallo"));
        say("nederlands");
        say("mens");
        int before = sent.size();
        bring(new Input.Said("en zij kan de trap niet op"), new Input.Said("Mijn moeder heeft een rolstoel"),
                new Input.Sent(Input.Kind.PICTURE), new Input.Sent(Input.Kind.PICTURE),
                new Input.Captioned(Input.Kind.PICTURE, "Past deze door de deur?"), new Input.Sent(Input.Kind.PICTURE),
                new Input.Said("Groeten, Samira"));
        ChatId chat = new ChatId(application.getBean(Addresses.class).id("written", "+31600000001"));
        Process.until(() -> asked(chat).size() == 7);
        assertThat(asked(chat)).containsExactly("TEXT en zij kan de trap niet op",
                "TEXT Mijn moeder heeft een rolstoel", "PICTURE null", "PICTURE null",
                "PICTURE Past deze door de deur?", "PICTURE null", "TEXT Groeten, Samira");
        say("menu");
        assertThat(sent.subList(before, sent.size())).as("one answer to all of it, and the menu").hasSize(2);
        bring(new Input.Captioned(Input.Kind.PICTURE, "STOP"));
        Process.until(() -> sent.getLast().text().contains("geen berichten meer"));
        assertThat(asked(chat)).hasSize(7);
    }

    private List<String> asked(ChatId chat) {
        return application.getBean(InquiryDesk.class).find(chat).map(inquiry -> inquiry.entries().stream()
                .map(entry -> entry.what() + " " + entry.text()).toList()).orElse(List.of());
    }

    /** Each in its own delivery, one right after the other. */
    private void bring(Input... inputs) {
        for (Input input : inputs) {
            application.getBean(Mailbox.class).receive(List.of(
                    new Incoming("written", "+31600000001", "x" + ++count, input, Language.DUTCH, null)));
        }
    }

    private void signUp() {
        receive(new Input.Opened("g-LAAK1"));
        press(token("language:nl"));
        press(token("sign-up:LAAK1"));
        press(token("whom:"));
        say("2");
        press(token("children:"));
        say("Samira");
        press(token("confirm:"));
        Process.until(() -> sent.getLast().text().contains("U doet mee!"));
    }

    private String token(String start) {
        return sent.getLast().choices().stream().map(Outgoing.Button::token)
                .filter(token -> token.replace("!", "").startsWith(start)).findFirst()
                .orElseThrow(() -> new AssertionError(start + " is not among " + sent.getLast().choices()));
    }

    private void say(String text) {
        receive(new Input.Said(text));
    }

    private void press(String token) {
        receive(new Input.Pressed(token));
    }

    private void receive(Input input) {
        int before = sent.size();
        application.getBean(Mailbox.class).receive(List.of(
                new Incoming("written", "+31600000001", "x" + ++count, input, Language.DUTCH, sent.isEmpty() ? null
                : "m" + before)));
        Process.until(() -> sent.size() > before);
    }

    private static boolean isData(Outgoing.@Nullable Attachment file) {
        return file != null && file.name().equals("schuifaan.json");
    }

    private Channel channel() {
        return new Channel() {
            @Override
            public String kind() {
                return "written";
            }

            @Override
            public Medium medium() {
                return Medium.BUTTONS;
            }

            @Override
            public Receipt send(Outgoing message) {
                sent.add(message);
                return new Receipt.Sent("m" + sent.size());
            }
        };
    }
}
