package nl.schuifaan.conversation;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answering a few questions: all the way, out of the way, left and picked up again. */
class PollDialogueTest {

    private static final Input INVITATION = new Input.Polled("LAAK1.after", false, 0);

    private static Chat asked(Chat chat) {
        chat.polls.add(Polls.AFTER);
        return chat.inDutch().gets(INVITATION);
    }

    private static Effect.KeepAnswer kept(int question, String answer) {
        return new Effect.KeepAnswer("LAAK1.after", question, answer);
    }

    @Test
    void on_telegram_it_goes_from_question_to_question_and_is_sent_off_in_the_end() {
        Chat chat = asked(Chat.telegram());
        assertThat(chat.keys()).containsExactly("poll.invite", "poll.halfway", "poll.progress", "poll.question.how");
        chat.presses("poll:LAAK1.after:0:2");
        assertThat(chat.effects).contains(kept(0, "2"));
        assertThat(chat.words()).contains("Vraag 2 van 5");
        chat.presses("poll:LAAK1.after:1:7").presses("poll:LAAK1.after:2:1").presses("poll:LAAK1.after:3:4");
        chat.types("De soep was lekker");
        assertThat(chat.only(Effect.KeepAnswer.class)).isEqualTo(kept(4, "De soep was lekker"));
        assertThat(chat.keys()).containsExactly("poll.quote");
        chat.presses("poll-quote:LAAK1.after:4:1");
        assertThat(chat.only(Effect.AllowQuote.class).yes()).isTrue();
        chat.presses("poll-send:LAAK1.after");
        assertThat(chat.effects.getFirst()).isEqualTo(new Effect.SendSheet("LAAK1.after", true));
        assertThat(chat.keys()).contains("poll.thanks", "poll.next");
    }

    @Test
    void each_question_takes_the_place_of_the_one_before() {
        Chat chat = asked(Chat.telegram());
        assertThat(chat.said().milestone()).isFalse();
        assertThat(chat.presses("poll:LAAK1.after:0:2").said().milestone()).isFalse();
    }

    @Test
    void nothing_that_was_answered_stays_in_the_step_or_is_said_again() {
        Chat chat = asked(Chat.telegram());
        chat.presses("poll:LAAK1.after:0:2").presses("poll:LAAK1.after:1:7").presses("skip-poll:LAAK1.after:2");
        chat.types("1 3").types("mijn geheim");
        for (String token : List.of("poll-quote:LAAK1.after:4:2", "poll-send:LAAK1.after")) {
            assertThat(chat.step.toString()).doesNotContain("geheim", "1 3");
            assertThat(chat.words()).doesNotContain("geheim");
            chat.presses(token);
        }
    }

    @Test
    void any_question_can_be_left_out_and_one_can_go_back() {
        Chat chat = asked(Chat.telegram());
        chat.presses("skip-poll:LAAK1.after:0");
        assertThat(chat.effects).contains(kept(0, null));
        chat.presses("back");
        assertThat(chat.keys()).contains("poll.question.how");
        chat.types("weet ik niet").types("overslaan");
        assertThat(chat.keys()).contains("poll.question.used");
    }

    @Test
    void by_sms_numbers_and_words_are_taken() {
        Chat chat = asked(Chat.sms());
        chat.types("niet zo goed");
        assertThat(chat.effects).contains(kept(0, "3"));
        chat.types("7");
        assertThat(chat.effects).contains(kept(1, "7"));
        chat.types("nee");
        assertThat(chat.effects).contains(kept(2, "2"));
        chat.types("1, 3 en 4");
        assertThat(chat.keys()).contains("sorry");
        chat.types("1,3");
        assertThat(chat.effects).contains(kept(3, "1 3"));
        chat.types("ja");
        assertThat(chat.effects).as("a yes is an answer in one's own words").contains(kept(4, "ja"));
        chat.types("nee").types("ja");
        assertThat(chat.effects).contains(new Effect.SendSheet("LAAK1.after", true));
    }

    @Test
    void an_answer_in_ones_own_words_is_kept_though_we_have_a_text_about_it() {
        for (String answer : List.of("meer informatie", "waar gaat het over")) {
            Chat chat = asked(Chat.sms());
            chat.types("1").types("7").types("nee").types("1,3").types(answer);
            assertThat(chat.effects).contains(kept(4, answer));
        }
    }

    @Test
    void who_says_no_at_the_end_has_all_thrown_away() {
        for (Chat chat : List.of(asked(Chat.telegram()), asked(Chat.sms()))) {
            chat.step = new PollDialogue.Check(Polls.AFTER.id(), null);
            chat.types("nee");
            assertThat(chat.effects).contains(new Effect.DropSheets());
            assertThat(chat.none(Effect.SendSheet.class)).isTrue();
            assertThat(chat.keys()).startsWith("poll.discarded");
        }
    }

    @Test
    void a_number_of_people_that_is_typed_is_a_number_of_people() {
        Questionnaire contact = new Questionnaire("LAAK1.after", "Buurthuis Laak", Polls.START, false,
                List.of(new Questionnaire.Question(
                Questionnaire.Kind.ONE, Phrase.of("poll.question.contact"),
                Stream.of(1, 2, 3, 4).map(n -> Phrase.of("poll.contact." + n)).toList())));
        Stream.of(List.of("0", "1"), List.of("1", "2"), List.of("2", "2"), List.of("3", "3"), List.of("5", "3"),
                List.of("7", "4"),
                List.of("٧", "4"), List.of("12", "4")).forEach(typedAndOption -> {
            for (Chat chat : List.of(Chat.telegram().inDutch(), Chat.sms().inDutch())) {
                chat.polls.add(contact);
                chat.gets(INVITATION);
                assertThat(chat.keys().contains("poll.people")).as("a figure is asked for where there is no button")
                        .isEqualTo(chat.tokens().isEmpty());
                assertThat(chat.types(typedAndOption.getFirst()).effects).as(typedAndOption.getFirst())
                        .contains(kept(0, typedAndOption.getLast()));
            }
        });
    }

    @Test
    void a_scale_of_seven_by_sms_is_asked_as_a_figure_with_a_word_for_not_knowing() {
        Chat chat = asked(Chat.sms()).types("1");
        assertThat(chat.keys()).endsWith("poll.seven");
        assertThat(chat.tokens()).isEmpty();
        assertThat(chat.types("weet niet").effects).contains(new Effect.KeepAnswer("LAAK1.after", 1, null));
        assertThat(asked(Chat.sms()).types("1").types("5").effects)
                .contains(new Effect.KeepAnswer("LAAK1.after", 1, "5"));
    }

    static Stream<List<String>> good() {
        return Stream.of(List.of("nl", "Goed!"), List.of("tr", "iyi"), List.of("ku", "baş"), List.of("ckb", "باش"),
                List.of("ar", "جيد"), List.of("en", "good"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void the_word_is_taken_in_every_language(List<String> languageAndWord) {
        for (Chat chat : List.of(Chat.telegram(), Chat.sms())) {
            chat.polls.add(Polls.AFTER);
            chat.inDutch().contact = chat.contact.speaking(new Language(languageAndWord.getFirst()));
            chat.gets(INVITATION).types(languageAndWord.getLast());
            assertThat(chat.effects).contains(kept(0, "2"));
        }
    }

    @Test
    void a_voice_note_is_not_kept_and_typing_or_skipping_is_offered() {
        Chat chat = asked(Chat.telegram());
        chat.presses("skip-poll:LAAK1.after:0").sends(Input.Kind.VOICE);
        assertThat(chat.keys()).startsWith("poll.voice");
        assertThat(chat.none(Effect.CallHuman.class)).isTrue();
        assertThat(chat.tokens()).contains("skip-poll:LAAK1.after:1");
    }

    @Test
    void what_is_not_understood_is_never_shown_to_anyone() {
        Chat chat = asked(Chat.sms());
        chat.types("de soep van Karim").types("de soep van Karim").types("de soep van Karim");
        assertThat(chat.only(Effect.CallHuman.class).question()).isNull();
    }

    @Test
    void a_sign_up_under_way_waits_until_it_is_done() {
        Chat chat = Chat.telegram().inDutch();
        chat.polls.add(Polls.AFTER);
        chat.opens("g-LAAK1").presses("sign-up:LAAK1").presses("whom:LAAK1:me").presses("adults:LAAK1:2");
        chat.gets(INVITATION);
        chat.types("1");
        assertThat(chat.effects).as("1 answers the newest question").contains(kept(0, "1"));
        for (int i = 1; i < 5; i++) {
            chat.presses("skip-poll:LAAK1.after:" + i);
        }
        chat.presses("poll-send:LAAK1.after").presses("continue");
        assertThat(chat.step.draft()).isNotNull();
        assertThat(chat.tokens()).anyMatch(token -> token.startsWith("children:"));
    }

    @Test
    void left_off_it_goes_on_where_the_reminder_says_and_by_old_buttons() {
        Chat chat = asked(Chat.telegram());
        chat.presses("poll:LAAK1.after:0:1").types("menu");
        chat.gets(new Input.Polled("LAAK1.after", true, 1));
        assertThat(chat.keys()).containsExactly("poll.again", "poll.progress", "poll.question.close");
        chat.types("menu").pressesOld("poll:LAAK1.after:1:4");
        assertThat(chat.effects).contains(kept(1, "4"));
        assertThat(chat.keys()).contains("poll.question.used");
    }

    @Test
    void after_it_has_been_sent_or_closed_one_gets_a_kind_word() {
        Chat chat = asked(Chat.telegram());
        chat.gets(new Input.PollOver("LAAK1.after"));
        assertThat(chat.keys()).startsWith("poll.sent");
        chat.polls.clear();
        chat.pressesOld("poll:LAAK1.after:0:1");
        assertThat(chat.keys()).startsWith("poll.closed");
        assertThat(chat.none(Effect.KeepAnswer.class)).isTrue();
        Chat late = asked(Chat.telegram());
        late.polls.clear();
        assertThat(late.types("De soep was lekker").keys()).as("no sorry").startsWith("poll.closed");
        assertThat(late.none(Effect.CallHuman.class)).isTrue();
    }

    @Test
    void when_it_closes_what_was_answered_is_sent_off_without_a_word_and_no_step_tells_how_far_they_were() {
        Chat chat = asked(Chat.telegram());
        chat.presses("poll:LAAK1.after:0:1").gets(new Input.PollClosed("LAAK1.after"));
        assertThat(chat.effects)
                .containsExactly(new Effect.SendSheet("LAAK1.after", false), new Effect.LeaveUnsaid(Unsaid.CLOSED));
        assertThat(chat.step).as("as of who answered nothing")
                .isEqualTo(new PollDialogue.Asking("LAAK1.after", 0, null));
        chat.polls.clear();
        chat.types("1");
        assertThat(chat.keys()).as("an answer by its number, as by SMS").startsWith("poll.closed");
    }

    @Test
    void no_step_tells_how_far_they_were_when_a_reminder_was_the_last_thing_they_heard() {
        Chat chat = asked(Chat.telegram());
        chat.presses("poll:LAAK1.after:0:1");
        chat.step = new NoticeDialogue.Reminder(LAAK1, false, chat.step);
        chat.gets(new Input.PollClosed("LAAK1.after"));
        assertThat(chat.step.before()).isEqualTo(new PollDialogue.Asking("LAAK1.after", 0, null));
    }

    @Test
    void a_picture_is_not_understood_and_only_of_a_voice_it_is_said_that_it_tells_whose_it_is() {
        Chat chat = asked(Chat.telegram());
        chat.sends(Input.Kind.PICTURE);
        assertThat(chat.keys()).startsWith("sorry", "poll.progress");
        assertThat(chat.none(Effect.CallHuman.class)).isTrue();
    }

    @Test
    void stop_throws_the_open_sheet_away_and_nothing_is_asked_after_it() {
        Chat chat = asked(Chat.sms());
        chat.types("1").types("stop");
        assertThat(chat.effects.getFirst()).isEqualTo(new Effect.DropSheets());
        chat.gets(INVITATION);
        assertThat(chat.effects).containsExactly(new Effect.LeaveUnsaid(Unsaid.STOP));
    }

    @Test
    void who_was_not_there_gets_one_question_and_no_more() {
        Chat chat = asked(Chat.telegram());
        chat.presses("poll-away:LAAK1.after");
        assertThat(chat.effects).contains(new Effect.StayedAway("LAAK1.after", 0));
        assertThat(chat.tokens()).contains("poll-why:LAAK1.after:4");
        chat.presses("poll-why:LAAK1.after:3");
        assertThat(chat.effects).contains(new Effect.StayedAway("LAAK1.after", 3));
        assertThat(chat.keys()).contains("poll.away.thanks");
    }

    @Test
    void why_somebody_was_not_there_may_be_illness_no_sitter_or_that_it_was_frightening() {
        Chat chat = asked(Chat.telegram());
        chat.presses("poll-away:LAAK1.after");
        assertThat(chat.words()).contains("Ziek", "Geen oppas", "Ik vond het spannend");
    }

    @Test
    void wrong_buttons_of_every_kind_are_answered() {
        Chat chat = asked(Chat.telegram());
        for (String token : List.of("poll:LAAK1.after:9:1", "poll:LAAK1.after:0:9", "poll:LAAK1.after", "poll:",
                "skip-poll:LAAK1.after:77",
                "poll-quote:LAAK1.after:0:1", "poll-why:LAAK1.after:x", "poll-send:LAAK1.after",
                "poll-away:NONE9.after", "poll::::")) {
            assertThat(chat.pressesOld(token).said()).as(token).isNotNull();
            assertThat(chat.none(Effect.KeepAnswer.class)).as(token).isTrue();
        }
    }
}
