package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;
import static nl.schuifaan.id.Codes.LAAK2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.LocalizedText;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.language.SmsText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** INFO and PRIVACY: heard in the middle of anything, and the question at hand stays. */
class ExplainedTest {

    private static final Set<String> ANSWERS = Set.of("page.title", "read-more.us", "read-more.brief",
            "read-more.what");

    private final Chat dirk = Chat.sms();

    @Test
    void info_says_what_the_gathering_is_and_puts_the_question_again() {
        dirk.types("LAAK1").types("info");
        assertThat(keys(dirk)).contains("page.title", "in.until", "page.everyone", "page.dinner", "page.interpreters",
                "page.about", "sign-up.people");
        assertThat(dirk.step).isInstanceOf(SignUp.Adults.class);
        assertThat(dirk.types("2").step).isInstanceOf(SignUp.Check.class);
        assertThat(keys(dirk.types("waar gaat het over"))).contains("page.about", "consent.sign-up");
        assertThat(dirk.types("1").contact.bookings()).hasSize(1);
    }

    @Test
    void privacy_says_what_is_kept_and_by_whom_and_the_sign_up_goes_on() {
        dirk.types("LAAK1").types("2").types("PRIVACY");
        assertThat(keys(dirk)).contains("read-more.brief", "consent.sign-up");
        assertThat(words(dirk)).contains("Twilio", "Autoriteit Persoonsgegevens", "GEGEVENS", "VERGEET MIJ");
        assertThat(dirk.types("ja").contact.bookings()).hasSize(1);
    }

    @Test
    void with_buttons_it_is_what_lees_meer_says() {
        Chat karim = Chat.telegram().inDutch().toTheSummary().types("privacy");
        assertThat(karim.keys()).startsWith("read-more.what").contains("read-more.rights", "consent.sign-up");
        assertThat(karim.tokens()).contains("confirm:LAAK1");
    }

    @Test
    void a_reminder_or_the_only_sign_up_is_what_info_is_about() {
        dirk.inDutch().contact = dirk.contact.with(new Booking(new BookingId("a1/0"), LAAK2, 1, 0,
                Booking.Who.oneself(null),
                Gatherings.LAAK1.end().plusDays(7)));
        assertThat(words(dirk.types("info"))).contains("Verhalen in Laak 2");
        dirk.contact = dirk.contact.with(new Booking(new BookingId("a2/0"), LAAK1, 1, 0, Booking.Who.oneself(null),
                Gatherings.LAAK1.end()));
        assertThat(keys(dirk.types("info"))).contains("read-more.us");
        dirk.gets(new Input.Reminded(LAAK1));
        assertThat(words(dirk.types("info"))).contains("Verhalen in Laak\n");
        assertThat(dirk.types("1").keys()).contains("remind.thanks");
    }

    @ParameterizedTest
    @EnumSource(Medium.class)
    void both_are_heard_at_each_step_in_each_language_and_the_chat_stays_there(Medium medium) {
        List<String> wrong = new ArrayList<>();
        for (Language language : Chat.PHRASEBOOK.languages()) {
            Contact contact = Contact.UNKNOWN.speaking(language).with(AnyStep.booking("a1/0"));
            for (Step step : AnyStep.ALL) {
                for (Keyword keyword : List.of(Keyword.INFO, Keyword.PRIVACY)) {
                    String word = Chat.PHRASEBOOK.keywords().spellings(keyword, language).getFirst();
                    Decision decision = Chat.CONVERSATION.advance(AnyInputTest.situation(medium, 0), contact, step,
                            new Input.Said(word));
                    boolean said = decision.effects().stream().anyMatch(effect -> effect instanceof Effect.Say say
                            && say.text().stream().map(Phrase::key).anyMatch(ANSWERS::contains));
                    boolean stays = decision.step().equals(step) || step instanceof Handoff.Passed;
                    if (!said || !stays) {
                        wrong.add("%s at %s".formatted(word, step));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nl", "en", "tr", "ar", "ku", "ckb"})
    void no_text_of_it_takes_more_than_three_segments(String code) {
        Listing it = Gatherings.LAAK1;
        String about = "ئێوارەیەک بە چیرۆک ".repeat(15).strip();
        dirk.programme.set(0, it.with(new Listing.Words(it.title(), new LocalizedText(Map.of("nl", about)),
                it.storyteller())));
        dirk.types("LAAK1 " + code);
        for (String word : List.of("info", "privacy")) {
            for (Effect.Say say : says(dirk.types(word))) {
                assertThat(SmsText.of(text(say)).segments()).as(text(say)).isLessThanOrEqualTo(3);
            }
        }
        assertThat(words(dirk.types("info")).replaceAll("\\s+", " ")).as("nothing of it is lost").contains(about);
        assertThat(SmsText.of(Chat.PHRASEBOOK.say(Phrase.of("read-more.brief"), new Language(code), Form.SHORT))
                .segments()).isLessThanOrEqualTo(3);
    }

    private static List<Effect.Say> says(Chat chat) {
        return chat.effects.stream().filter(Effect.Say.class::isInstance).map(Effect.Say.class::cast).toList();
    }

    private static List<String> keys(Chat chat) {
        return says(chat).stream().flatMap(say -> say.text().stream()).map(Phrase::key).toList();
    }

    private static String words(Chat chat) {
        return String.join("\n", says(chat).stream().map(say -> text(chat, say)).toList());
    }

    private String text(Effect.Say say) {
        return text(dirk, say);
    }

    private static String text(Chat chat, Effect.Say say) {
        StringBuilder text = new StringBuilder();
        say.text().forEach(phrase -> text.append(text.isEmpty() ? "" : "\n")
                .append(Chat.PHRASEBOOK.say(phrase, chat.contact.spoken(), Form.SHORT)));
        for (int i = 0; i < say.choices().size(); i++) {
            text.append('\n').append(i + 1).append(' ').append(Chat.PHRASEBOOK.say(say.choices().get(i).label(),
                    chat.contact.spoken(), Form.SHORT));
        }
        return text.toString();
    }
}
