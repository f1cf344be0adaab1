package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.chat.Inquiry;
import nl.schuifaan.chat.Inquiry.Entry;
import nl.schuifaan.chat.Inquiry.What;
import nl.schuifaan.chat.InquiryDesk;
import nl.schuifaan.chat.InquiryLine;
import nl.schuifaan.chat.ToldColleagues;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import nl.schuifaan.notice.ColleagueChats.Linked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** A round of questions to colleagues while Telegram is away. */
class ColleagueQuestionsRoundTest {

    private static final Instant NOW = Instant.parse("2026-12-01T19:00:00Z");
    private static final List<String> CHATS = List.of("karim", "dirk", "berivan");

    private final Channel telegram = mock();
    private final InquiryDesk desk = mock();
    private final ToldColleagues told = mock();
    private final List<String> sent = new ArrayList<>();
    private Receipt answer = new Receipt.Sent("m1");
    private ColleagueQuestions questions;

    @BeforeEach
    void open() {
        ColleagueChats colleagues = mock();
        QuietHours quiet = mock();
        ObjectProvider<ColleagueChats> ofColleagues = mock();
        ObjectProvider<Channel> channels = mock();
        when(ofColleagues.getIfAvailable()).thenReturn(colleagues);
        when(channels.stream()).thenAnswer(_ -> Stream.of(telegram));
        when(colleagues.linked()).thenReturn(List.of(new Linked("c1", "Samira", "telegram", "1"),
                new Linked("c2", "Ayşe", "telegram", "2")));
        when(colleagues.question(any())).thenAnswer(asked -> asked.<Inquiry>getArgument(0).chat().text());
        when(telegram.kind()).thenReturn("telegram");
        when(telegram.tellsReplies()).thenReturn(true);
        when(telegram.send(any())).thenAnswer(message -> {
            Outgoing out = message.getArgument(0);
            sent.add(out.to() + " " + out.text());
            return answer;
        });
        when(told.claim(any(), any())).thenReturn(true);
        when(desk.open()).thenReturn(CHATS.stream().map(ColleagueQuestionsRoundTest::line).toList());
        CHATS.forEach(chat -> when(desk.find(new ChatId(chat))).thenReturn(Optional.of(inquiry(chat))));
        questions = new ColleagueQuestions(desk, told, ofColleagues, channels, quiet);
    }

    private static InquiryLine line(String chat) {
        return new InquiryLine(new ChatId(chat), "sms", Language.DUTCH, null, NOW, NOW, "Is er een lift?", null, 1,
                null, false);
    }

    private static Inquiry inquiry(String chat) {
        return new Inquiry(new ChatId(chat), "sms", Language.DUTCH, null, List.of(), false, NOW, null, null, 0,
                List.of(new Entry("e1", NOW, What.TEXT, null, "Is er een lift?", false)));
    }

    @Test
    void when_telegram_is_away_the_round_ends_at_the_first_and_the_next_round_tells_all() {
        answer = new Receipt.RetryLater(Duration.ofSeconds(30));
        questions.tell(NOW);
        assertThat(sent).as("not six calls that each take ten seconds").containsExactly("1 karim");
        verify(told, times(1)).claim(any(), any());
        verify(told, times(1)).failed(any(), any());

        answer = new Receipt.Sent("m1");
        questions.tell(NOW);
        assertThat(sent.subList(1, sent.size())).containsExactly("1 karim", "2 karim", "1 dirk", "2 dirk",
                "1 berivan", "2 berivan");
        verify(told, times(6)).arrived(any(), any(), any());
    }

    @Test
    void a_colleague_who_blocked_us_keeps_nothing_from_the_others() {
        answer = new Receipt.Blocked();
        questions.tell(NOW);
        assertThat(sent).hasSize(6);
        verify(told, never()).failed(any(), any());
    }
}
