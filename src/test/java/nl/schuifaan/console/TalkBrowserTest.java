package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.schuifaan.chat.Inquiries;
import nl.schuifaan.chat.SavedAnswer;
import nl.schuifaan.chat.SavedAnswers;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Audience;
import nl.schuifaan.notice.BroadcastDraft;
import nl.schuifaan.notice.BroadcastDrafts;
import nl.schuifaan.notice.Broadcasts;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Questions, broadcasts and results in a real browser. */
class TalkBrowserTest extends ConsoleBrowser {

    private static final Audience EVERYONE = new Audience(Audience.Kind.INVITATIONS, null, null, null);

    private BroadcastDraft draft;

    @Override
    protected List<String> settings() {
        return List.of("--QUIET_HOURS=23:59-00:00");
    }

    @Override
    protected void furnish() {
        person("berivan", "Berîvan", "ku", "sms");
        person("karim", "Karim", "ar", "simulator");
        person("samira", "Samira", "nl", "simulator");
        asks(new ChatId("berivan"), "1", "Silav! Ez dikarim zarokên xwe bînim?", Duration.ofHours(30));
        asks(new ChatId("berivan"), "2", "Sê zarok.", Duration.ofHours(29));
        asks(new ChatId("karim"), "1", "هل يوجد مترجم؟", Duration.ofHours(2));
        asks(new ChatId("samira"), "1", "Is er ook thee?", Duration.ofHours(1));
        bean(Inquiries.class).note(new ChatId("berivan"), "Dirk", "Zij belde ook.");
        bean(SavedAnswers.class).keep(new SavedAnswer("children", "Mogen kinderen mee?",
                Map.of("nl", "Ja, graag.", "ku", "Belê, zarok jî tên.")));
        draft = bean(BroadcastDrafts.class).keep(null, EVERYONE,
                Map.of("nl", "Kom eten! Wij dekken de tafel voor iedereen."), false, null, "Dirk");
        BroadcastDraft sent = bean(BroadcastDrafts.class)
                .keep("sent", new Audience(Audience.Kind.INVITATIONS, null, "ar", null),
                Map.of("nl", "Kom eten!", "ar", "تعالوا لنأكل معًا"), false, null, "Dirk");
        bean(Broadcasts.class).send(sent.id(), 1);
    }

    private void person(String id, String name, String language, String channel) {
        bean(MongoTemplate.class).getDb().getCollection("chats")
                .insertOne(new Document("_id", id).append("channel", channel)
                .append("contact", new Document("language", language).append("name", name)
                .append("consents", List.of(new Document("purpose", "INVITATIONS")
                        .append("at", "2026-10-01T12:00").append("medium", "BUTTONS").append("language", language)
                        .append("text", "consent.invitations")))
                        .append("bookings", List.of(new Document("id", "b/0").append("gathering", "VERHAAL1")
                        .append("adults", 1).append("children", 3)
                                .append("self", true).append("ends", LocalDate.now(ZoneId.of("Europe/Amsterdam"))
                                .plusDays(60) + "T21:00")))));
    }

    private void asks(ChatId chat, String id, String text, Duration ago) {
        bean(MongoTemplate.class).getDb().getCollection("questions")
                .insertOne(new Document("_id", chat + "/" + id).append("chat", chat)
                .append("text", text).append("at", Date.from(Instant.now().minus(ago))));
    }

    @ParameterizedTest
    @CsvSource({"/console/questions,questions", "/console/questions/berivan,question",
            "/console/questions/karim,question-arabic",
            "/console/questions/answers,answers", "/console/broadcasts,broadcasts",
                    "/console/broadcasts/new,broadcast-new",
            "/console/results,results", "/console/results/all,result"})
    void a_page_has_no_barrier_in_any_width_colour_or_direction(String path, String name) {
        looksRightEverywhere(path, name);
    }

    @Test
    void a_preview_and_a_broadcast_on_its_way_have_no_barrier() {
        looksRightEverywhere("/console/broadcasts/preview/" + draft.id(), "broadcast-preview");
        looksRightEverywhere("/console/broadcasts/sent", "broadcast");
    }

    @Test
    void a_question_is_answered_with_a_saved_answer_in_the_language_of_the_person() {
        Page page = open("/console/questions/berivan", PHONE);
        page.selectOption("#use", "children");
        page.locator("button[formaction]").click();
        assertThat(page.inputValue("#text")).isEqualTo("Belê, zarok jî tên.");
        page.locator("#reply .main").click();
        PlaywrightAssertions.assertThat(page.locator(".talk .ours .said")).hasText("Belê, zarok jî tên.");
        page.navigate(at("/console/questions?show=done"));
        PlaywrightAssertions.assertThat(page.locator(".inbox")).containsText("Berîvan");
    }

    @Test
    void what_was_typed_stays_when_a_colleague_was_first() {
        Page page = open("/console/questions/samira", LAPTOP);
        page.locator("#live").evaluate("live => live.removeAttribute('hx-trigger')");
        page.fill("#text", "Ja, muntthee.");
        page.locator("[name=answers]").evaluate("field => { field.value = '-1'; }");
        page.locator("#reply .main").click();
        PlaywrightAssertions.assertThat(page.locator("[role=alert]")).isVisible();
        assertThat(page.inputValue("#text")).isEqualTo("Ja, muntthee.");
    }

    @Test
    void a_broadcast_goes_from_the_form_by_its_preview_to_a_minute_in_which_it_is_undone() {
        Page page = open("/console/broadcasts/new", LAPTOP);
        page.selectOption("#kind", "invitations");
        page.selectOption("#language", "nl");
        page.fill("#text-nl", "Kom eten!");
        page.locator("form.preview .main").click();
        PlaywrightAssertions.assertThat(page.locator(".preview .main")).hasText("Stuur 1 bericht");
        page.locator(".preview .main").click();
        PlaywrightAssertions.assertThat(page.locator("#live")).containsText("ongedaan maken");
        page.locator("#live .main").click();
        PlaywrightAssertions.assertThat(page.locator("#live .notice")).containsText("Er is niets verstuurd");
        PlaywrightAssertions.assertThat(page.locator("#live")).containsText("Tegengehouden: u stopte");
    }

    @Test
    void a_moment_that_is_over_or_no_moment_is_refused_and_nothing_typed_is_lost() {
        Page page = open("/console/broadcasts/new", PHONE);
        page.selectOption("#kind", "invitations");
        page.fill("#text-nl", "Kom eten!");
        page.fill("#date", "2020-01-01");
        page.fill("#time", "12:00");
        page.locator("form.preview .main").click();
        PlaywrightAssertions.assertThat(page.locator("#date-error")).isVisible();
        assertThat(page.inputValue("#text-nl")).isEqualTo("Kom eten!");
    }

    @Test
    void a_question_asked_meanwhile_appears_by_itself() {
        Page page = open("/console/questions/karim", LAPTOP);
        handClock(page);
        asks(new ChatId("karim"), "3", "شكرا", Duration.ZERO);
        page.clock().fastForward("05");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(page.locator(".talk").textContent()).contains("شكرا"));
    }
}
