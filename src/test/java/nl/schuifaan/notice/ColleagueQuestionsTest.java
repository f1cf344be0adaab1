package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import nl.schuifaan.chat.InquiryDesk;
import nl.schuifaan.privacy.Addresses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

/** A question that a colleague gets in a chat of their own, and answers there. */
class ColleagueQuestionsTest extends Neighbourhood {

    private String link(String person) {
        String chat = application.getBean(Addresses.class).id(person.substring(0, person.indexOf(':')), person);
        ((GenericApplicationContext) application).registerBean("linked", ColleagueChats.class, () ->
                new ColleagueChats() {
            @Override
            public List<Linked> onDuty() {
                return List.of(new Linked(chat, "Ayşe"));
            }

            @Override
            public String worded(@Nullable String name, String language, String text) {
                return "Vraag (" + language + "): " + text;
            }
        });
        return chat;
    }

    @Test
    void a_reply_in_the_chat_of_a_colleague_answers_the_question_once() {
        signUp("buttons:ayse", 1);
        String colleague = link("buttons:ayse");
        signUp("numbers:karim", 2);
        type("numbers:karim", "mens");
        type("numbers:karim", "Is er een lift?");
        await().until(() -> !application.getBean(InquiryDesk.class).open().isEmpty());
        plan();
        gets("buttons:ayse", "Vraag (nl): Is er een lift?");
        String message = "m" + sent.get("buttons:ayse").size();
        ColleagueQuestions questions = application.getBean(ColleagueQuestions.class);
        await().until(() -> questions.replied(colleague, message, "r1", "Ja, naast de deur.").isPresent());
        hears("numbers:karim", "Ja, naast de deur.");
        settle();
        assertThat(count("numbers:karim", "naast de deur")).isEqualTo(1);
        assertThat(questions.replied(colleague, "m1", "r2", "Hallo")).isEmpty();
        assertThat(questions.replied("somebody else", message, "r3", "Hallo")).isEmpty();
        assertThat(application.getBean(InquiryDesk.class).done()).hasSize(1);
    }
}
