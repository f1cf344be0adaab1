package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalTime;
import nl.schuifaan.chat.Inquiries.Answered;
import nl.schuifaan.chat.Inquiry;
import nl.schuifaan.chat.InquiryDesk;
import nl.schuifaan.notice.Delivery.State;
import org.junit.jupiter.api.Test;

/** A question asked in a chat, and answered by a colleague, in the whole application. */
class RepliesTest extends Neighbourhood {

    private Inquiry asked() {
        signUp("buttons:dirk", 1);
        type("buttons:dirk", "mens");
        type("buttons:dirk", "Is er een lift?");
        InquiryDesk desk = application.getBean(InquiryDesk.class);
        await().until(() -> !desk.open().isEmpty());
        return desk.find(desk.open().getFirst().chat()).orElseThrow();
    }

    private Answered answer(Inquiry inquiry, String id, String text) {
        return application.getBean(Replies.class).answer(inquiry.chat(), id, 0, inquiry.newest(), "Ayşe", text);
    }

    @Test
    void an_answer_goes_to_the_chat_once_as_it_was_typed_also_when_it_is_given_twice() {
        Inquiry inquiry = asked();
        assertThat(answer(inquiry, "a1", "Ja, naast de deur.")).isEqualTo(Answered.KEPT);
        assertThat(answer(inquiry, "a1", "Ja, naast de deur.")).isEqualTo(Answered.ALREADY);
        hears("buttons:dirk", "Ja, naast de deur.");
        assertThat(last("buttons:dirk").text()).isEqualTo("Ja, naast de deur.");
        await().until(() -> application.getBean(Replies.class).outcome("a1")
                .filter(outcome -> outcome.state() == State.SENT).isPresent());
        settle();
        assertThat(count("buttons:dirk", "naast de deur")).isEqualTo(1);
    }

    @Test
    void an_answer_does_not_wait_for_the_morning_as_the_person_waits_for_it() {
        Inquiry inquiry = asked();
        moveTo(start.minusDays(17).with(LocalTime.of(23, 0)));
        answer(inquiry, "a2", "Ja, hoor.");
        hears("buttons:dirk", "Ja, hoor.");
    }
}
