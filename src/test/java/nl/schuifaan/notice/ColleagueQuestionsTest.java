package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import nl.schuifaan.access.ChatLinks;
import nl.schuifaan.access.MadeSessions;
import nl.schuifaan.access.Role;
import nl.schuifaan.activity.Activities;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.chat.InquiryDesk;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.PersonalDataService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A question that a colleague gets in a chat of their own, and answers by replying there. */
class ColleagueQuestionsTest extends Neighbourhood {

    private static final String AYSE = "buttons:ayse";
    private static final String DIRK = "buttons:dirk";
    private static final String KARIM = "numbers:karim";

    private int replies;

    /** A colleague who linked a chat in which they never signed up for anything. */
    private void colleague(String name, Role role, String chat) {
        MadeSessions.of(application, name, role);
        String word = application.getBean(ChatLinks.class).begin(MadeSessions.colleague(application, name));
        assertThat(application.getBean(ChatLinks.class).complete(word, "buttons", chat)).isPresent();
    }

    private void asks(String text) {
        type(KARIM, "mens");
        type(KARIM, text);
        await().until(() -> !application.getBean(InquiryDesk.class).open().isEmpty());
        plan();
    }

    /** A reply to the message that came last. */
    private void reply(String colleague, Input input, @Nullable String id) {
        application.getBean(Mailbox.class).receive(List.of(new Incoming("buttons", colleague,
                id == null ? "r" + ++replies : id, input, Language.DUTCH, null, "m" + question(colleague), null)));
    }

    private int question(String colleague) {
        List<Outgoing> heard = sent.get(colleague);
        for (int at = heard.size(); at > 0; at--) {
            if (heard.get(at - 1).text().startsWith("Vraag van")) {
                return at;
            }
        }
        throw new AssertionError("no question in " + heard);
    }

    @Test
    void a_reply_in_the_chat_of_a_colleague_answers_the_question_once() {
        colleague("Samira", Role.COORDINATOR, DIRK);
        colleague("Ayşe", Role.ORGANISER, AYSE);
        colleague("Berîvan", Role.VIEWER, "buttons:berivan");
        signUp(KARIM, 2);
        asks("Is er een lift?");
        gets(AYSE, "Is er een lift?");
        assertThat(last(AYSE).text()).contains("Nederlands", "door op dit bericht te reageren");
        gets(DIRK, "Is er een lift?");
        plan();
        assertThat(sent.get(AYSE)).as("told once").hasSize(1);
        assertThat(sent).as("who sees numbers only is told nothing").doesNotContainKey("buttons:berivan");

        reply(AYSE, new Input.Sent(Input.Kind.VOICE), null);
        hears(AYSE, "Alleen tekst");
        reply(AYSE, new Input.Said("Ja, naast de deur."), "same");
        reply(AYSE, new Input.Said("Ja, naast de deur."), "same");
        hears(KARIM, "Ja, naast de deur.");
        hears(AYSE, "onderweg");
        reply(DIRK, new Input.Said("Nee."), null);
        hears(DIRK, "Een collega was eerder");
        reply(AYSE, new Input.Replied("Hij is breed.", List.of()), null);
        hears(KARIM, "Hij is breed.");
        assertThat(count(KARIM, "naast de deur")).isEqualTo(1);
        assertThat(count(KARIM, "Nee.")).isZero();
        assertThat(count(KARIM, "Ayşe")).as("people hear the organisation").isZero();
        assertThat(application.getBean(InquiryDesk.class).done()).singleElement()
                .satisfies(line -> assertThat(line.assigned()).isEqualTo("Ayşe"));
        assertThat(application.getBean(Activities.class).before(now().plusSeconds(1), 50))
                .anySatisfy(line -> assertThat(line.deed()).isEqualTo(Deed.QUESTION_ANSWERED));
    }

    @Test
    void what_a_colleague_says_otherwise_the_conversation_hears_and_a_forgotten_question_is_gone() {
        colleague("Samira", Role.COORDINATOR, DIRK);
        signUp(KARIM, 2);
        asks("Mag mijn zus mee?");
        gets(DIRK, "Mag mijn zus mee?");
        application.getBean(Mailbox.class).receive(List.of(new Incoming("buttons", DIRK, "x1",
                new Input.Opened(""), Language.DUTCH, null)));
        await().atMost(Duration.ofSeconds(20)).until(() -> sent.get(DIRK).size() > 1);
        String chat = application.getBean(Addresses.class).id("numbers", KARIM);
        application.getBean(PersonalDataService.class).forget(new ChatId(chat));
        int before = sent.get(KARIM).size();
        reply(DIRK, new Input.Said("Ja hoor."), null);
        await().atMost(Duration.ofSeconds(20)).until(() -> !last(DIRK).text().startsWith("Vraag van"));
        assertThat(sent.get(KARIM)).hasSize(before);
    }
}
