package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.wording.Readers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts, settings and help in a real browser. */
class TextsBrowserTest extends ConsoleBrowser {

    private String link = "";

    @Override
    protected void furnish() {
        Readers readers = bean(Readers.class);
        link = "/console/read/" + readers.invite(new Language("ckb"), Duration.ofDays(7)).reveal();
        readers.propose(readers.find(link.substring(link.lastIndexOf('/') + 1)).orElseThrow(), "sign-up.sure",
                "ناوی {name}ە؟");
    }

    @ParameterizedTest
    @CsvSource({"/console/settings,settings", "/console/help,help", "/console/activity,activity",
            "/console/texts,texts", "/console/texts/sign-up?in=ckb,text-dialogue",
            "/console/texts/sign-up/sign-up.sure,text-phrase", "/console/texts/sign-up/sign-up.sure/ar,text-edit"})
    void a_page_has_no_barrier_in_any_width_colour_or_direction(String path, String name) {
        looksRightEverywhere(path, name);
    }

    @Test
    void a_readers_page_has_no_barrier_and_shows_nothing_else_of_the_console() {
        looksRightEverywhere(link, "read");
        Page page = open(link, PHONE);
        assertThat(page.locator("nav.side").count()).isZero();
        assertThat(get(link + "x").contains("ناو")).isFalse();
    }

    private String get(String path) {
        try {
            return get(path, "text/html").body();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void a_mistake_is_told_while_one_types_and_a_text_that_is_saved_is_said_at_once() {
        Page page = open("/console/texts/sign-up/sign-up.needs/nl", LAPTOP);
        page.fill("#text", "Nodig {oeps");
        PlaywrightAssertions.assertThat(page.locator("#tried .notice.bad")).isVisible();
        page.fill("#text", "Hebt u iets nodig?");
        PlaywrightAssertions.assertThat(page.locator("#tried .said")).hasText("Hebt u iets nodig?");
        page.locator("button[value=save]").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();
        assertThat(bean(Messages.class).current().say(Phrase.of("sign-up.needs"), Language.DUTCH, Form.FULL))
                .isEqualTo("Hebt u iets nodig?");
        page.locator("form[action$='/back'] button").first().click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();
        assertThat(bean(Messages.class).current().say(Phrase.of("sign-up.needs"), Language.DUTCH, Form.FULL))
                .contains("tolk");
    }

    @Test
    void a_file_shows_what_it_would_change_before_it_does() {
        Page page = open("/console/texts", LAPTOP);
        page.setInputFiles("#file", new FilePayload("schuifaan_nl.properties", "text/plain",
                "hello = Dag!\nback = {".getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action$='/import'] button").click();
        PlaywrightAssertions.assertThat(page.locator("article.card")).hasCount(2);
        page.locator("button.main").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();
        assertThat(bean(Messages.class).current().say(Phrase.of("hello"), Language.DUTCH, Form.FULL)).isEqualTo("Dag!");
    }

    @Test
    void a_mistake_in_the_settings_stands_beside_its_field_and_what_was_typed_stays() {
        Page page = open("/console/settings", PHONE);
        page.fill("#name", "Buurthuis Laak");
        page.fill("#goal", "0");
        page.locator("button.main").click();
        PlaywrightAssertions.assertThat(page.locator("#goal-error")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("#name")).hasValue("Buurthuis Laak");
        looksRight(page);
        page.fill("#contact", "070 123 45 67");
        page.fill("#goal", "900");
        page.locator("input[name=off]").first().check();
        page.locator("button.main").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("#goal")).hasValue("900");
        PlaywrightAssertions.assertThat(page.locator("input[name=off]").first()).isChecked();
    }
}
