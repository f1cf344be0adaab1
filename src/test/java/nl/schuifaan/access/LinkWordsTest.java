package nl.schuifaan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.Addresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A colleague's chat is linked by a word that the console made, and by nothing else. */
class LinkWordsTest {

    private static final String ADDRESS = "+31600000009";

    private RunningConsole console;
    private Colleague samira;
    private int count;

    @BeforeEach
    void start(@TempDir Path folder) {
        console = new RunningConsole(folder);
        samira = console.colleague("Samira", Role.COORDINATOR);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void the_word_links_the_chat_once_and_the_conversation_hears_nothing_of_it() {
        comes(new Input.Said(" C-" + word().toUpperCase() + " "));

        await().untilAsserted(() -> assertThat(console.sent).singleElement().asString()
                .contains(ADDRESS, "Samira", "gekoppeld"));
        assertThat(linked()).isEqualTo("Samira");
        assertThat(chats()).isZero();
    }

    @Test
    void the_deep_link_does_the_same() {
        comes(new Input.Opened("c-" + word()));

        await().untilAsserted(() -> assertThat(console.sent).hasSize(1));
        assertThat(linked()).isEqualTo("Samira");
    }

    @Test
    void a_word_that_is_wrong_or_too_old_is_heard_by_the_conversation_alone() {
        String late = word();
        console.forward(ChatLinks.LASTS.plus(Duration.ofSeconds(1)));
        comes(new Input.Said("c-" + late));
        comes(new Input.Opened("c-aaaaaaaa"));

        await().untilAsserted(() -> assertThat(chats()).isEqualTo(1));
        assertThat(linked()).isEmpty();
        assertThat(console.sent).noneMatch(text -> text.contains("gekoppeld"));
    }

    private String word() {
        return console.bean(ChatLinks.class).begin(samira.current());
    }

    private void comes(Input input) {
        console.bean(Mailbox.class)
                .receive(List.of(new Incoming("written", ADDRESS, "m" + ++count, input, null, null)));
    }

    private String linked() {
        return console.bean(Colleagues.class).withChat(new ChatId(console.bean(Addresses.class).id("written", ADDRESS)))
                .map(Colleague::name).orElse("");
    }

    private long chats() {
        return console.bean(MongoTemplate.class).getCollection("chats").countDocuments();
    }
}
