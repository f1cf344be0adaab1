package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import nl.schuifaan.language.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A facilitator in the chat")
class FacilitatorDialogueTest {

    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 27, 19, 0);
    private static final Input.Briefed BRIEFING = new Input.Briefed(LAAK1, "U begeleidt tafel 4.");

    private final Chat chat = Chat.telegram().inDutch();

    private static Input.Led led() {
        return new Input.Led(LAAK1, START, "Buurthuis Laak", new Language("tr"));
    }

    @Test
    void sends_the_word_by_link_or_types_it_however_large_its_letters() {
        assertThat(chat.opens("t-abcdefgh").only(Effect.LeadTable.class).word()).isEqualTo("abcdefgh");
        assertThat(chat.types(" T-ABCDEFGH ").only(Effect.LeadTable.class).word()).isEqualTo("abcdefgh");
        assertThat(chat.types("t-abc").none(Effect.LeadTable.class)).isTrue();
    }

    @Test
    void is_told_that_the_chat_is_theirs_in_the_language_that_was_noted_unless_they_speak_another_here() {
        assertThat(chat.gets(led()).words()).contains("vrijdag 27 november", "Buurthuis Laak");
        Chat fresh = Chat.telegram().gets(led());
        assertThat(fresh.contact.language()).isEqualTo(new Language("tr"));
        assertThat(fresh.words()).contains("Bir saat önce");
    }

    @Test
    void is_promised_who_comes_only_where_it_is_told_which_is_not_by_sms() {
        assertThat(chat.gets(led()).words()).contains("wie er komt");
        assertThat(Chat.sms().inDutch().gets(led()).words()).contains("uw tafel").doesNotContain("wie er komt");
    }

    @Test
    void whose_word_is_nobodys_is_greeted_as_anybody_is() {
        assertThat(Chat.telegram().gets(new Input.Led(null, null, "", null)).keys()).contains("greeting");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"nl | wij zijn met 6, er mist er 1 | 6 | 1", "nl | Er mist er 1 | 0 | 1",
            "nl | wij zijn met 6 er mist er 1 | 6 | 1", "nl | er missen er 2, we zijn met 5 | 5 | 2",
            "nl | 6 | 6 | 0", "nl | wij zijn met zes, niemand mist | 6 | 0", "en | we are 6, 1 is missing | 6 | 1",
            "tr | 6 kişiyiz, 1 kişi eksik | 6 | 1", "tr | 6 kişiyiz 1 kişi eksik | 6 | 1",
            "ar | نحن ٦، ينقص ١ | 6 | 1", "ar | نحن 6 وينقصنا 1 | 6 | 1", "ku | em 6 kes in, 1 kêm e | 6 | 1",
            "ckb | ئێمە ٦ کەسین، ١ کەمە | 6 | 1", "nl | wij zijn met 6 er mist niemand | 6 | 0",
            "en | we are 6 nobody missing | 6 | 0", "tr | 6 kişiyiz eksik yok | 6 | 0",
            "ar | نحن 6 لا ينقص أحد | 6 | 0", "ku | em 6 kes in kesek kêm nîne | 6 | 0",
            "ckb | ئێمە ٦ کەسین کەس کەم نییە | 6 | 0"})
    void tells_how_many_are_at_the_table_in_their_own_words(String language, String words, int people, int missing) {
        chat.contact = chat.contact.speaking(new Language(language));
        chat.gets(BRIEFING);
        chat.now = Gatherings.LAAK1.start();
        chat.types(words);
        assertThat(chat.only(Effect.CountTable.class)).isEqualTo(new Effect.CountTable(LAAK1, people, missing));
        assertThat(chat.keys()).first().asString().startsWith("facilitator.counted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"wij zijn met 6 of 7", "LAAK1", "menu", "er is hier niemand", "100",
            "6, 7 en 8"})
    void is_not_counted_wrong_by_what_tells_no_number_of_people(String words) {
        assertThat(chat.gets(BRIEFING).types(words).none(Effect.CountTable.class)).isTrue();
    }

    @Test
    void who_is_late_is_no_count_before_it_begins_and_what_they_write_reaches_organisers() {
        chat.gets(BRIEFING).types("Ik ben 10 minuten later");
        assertThat(chat.none(Effect.CountTable.class)).isTrue();
        assertThat(Conversation.confidential(chat.step)).isFalse();
    }

    @Test
    void says_with_one_press_that_everyone_is_there() {
        assertThat(chat.gets(BRIEFING).presses("complete:LAAK1").only(Effect.CountTable.class))
                .isEqualTo(new Effect.CountTable(LAAK1, 0, 0));
    }

    @Test
    void is_asked_three_questions_and_reads_at_each_never_to_write_about_people() {
        chat.gets(new Input.AskedAfterwards(LAAK1));
        assertThat(chat.keys()).contains("facilitator.invite", "facilitator.question.1", "facilitator.no-persons");
        assertThat(chat.types("Goed geluisterd.").only(Effect.KeepSentence.class))
                .isEqualTo(new Effect.KeepSentence(LAAK1, 0, "Goed geluisterd."));
        assertThat(chat.keys()).contains("facilitator.question.2", "facilitator.no-persons");
        chat.presses("skip-sentence:LAAK1:1");
        assertThat(chat.none(Effect.KeepSentence.class)).isTrue();
        assertThat(chat.keys()).contains("facilitator.question.3", "facilitator.no-persons");
        chat.types("terug");
        assertThat(chat.keys()).contains("facilitator.question.2");
        chat.presses("skip-sentence:LAAK1:1").types("Meer tijd");
        assertThat(chat.only(Effect.KeepSentence.class).question()).isEqualTo(2);
        assertThat(chat.keys()).contains("facilitator.thanks");
    }

    @Test
    void is_told_nothing_after_stop() {
        chat.types("stop").gets(BRIEFING);
        assertThat(chat.only(Effect.LeaveUnsaid.class).reason()).isEqualTo(Unsaid.STOP);
        assertThat(chat.gets(new Input.AskedAfterwards(LAAK1)).only(Effect.LeaveUnsaid.class).reason())
                .isEqualTo(Unsaid.STOP);
    }

    @Test
    void goes_on_with_the_sign_up_that_the_questions_came_into() {
        Chat signing = Chat.telegram().inDutch().opens("g-LAAK1").presses("sign-up:LAAK1");
        Draft draft = signing.step.draft();
        assertThat(draft).isNotNull();
        signing.gets(new Input.AskedAfterwards(LAAK1)).types("Goed").types("Niets").types("Niets meer");
        assertThat(signing.step.draft()).isEqualTo(draft);
    }
}
