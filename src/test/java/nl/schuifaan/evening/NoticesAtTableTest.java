package nl.schuifaan.evening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.schuifaan.chat.Addressee;
import nl.schuifaan.chat.People;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.evening.Arrivals.Note;
import nl.schuifaan.evening.Evening.Member;
import nl.schuifaan.evening.Evening.Seat;
import nl.schuifaan.evening.Facilitators.Facilitator;
import nl.schuifaan.evening.Roll.Kind;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.notice.Delivery;
import nl.schuifaan.notice.Notice;
import nl.schuifaan.notice.Notices;
import nl.schuifaan.notice.SingleDeliveries;
import nl.schuifaan.notice.SingleDeliveries.Needed;
import nl.schuifaan.notice.SingleDeliveries.Next;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What guests and facilitators are told of their table, each rule by itself. */
class NoticesAtTableTest {

    private static final GatheringCode CODE = new GatheringCode("LAAK1");

    private final MovableClock now = new MovableClock();
    private final Messages messages = new Messages(Settings.from(_ -> null));
    private final Evenings evenings = mock();
    private final Rolls rolls = mock();
    private final Notices notices = mock();
    private final SingleDeliveries told = mock();
    private final People people = mock();
    private final Facilitators facilitators = mock();
    private final Bookings bookings = mock();
    private final Gatherings gatherings = mock();
    private final List<String> planned = new ArrayList<>();
    private Evening evening = Evening.none(CODE, now.instant().plus(Duration.ofHours(2)));

    @BeforeEach
    void furnish() {
        when(evenings.find(CODE)).thenAnswer(_ -> evening);
        when(rolls.of(any()))
                .thenReturn(new Roll(CODE, List.of(new RollEntry("b1", "line1", Kind.GUEST, new ChatId("chat1"), "Ayşe",
                2, 0, Language.DUTCH, false, Mixes.Mix.NONE,
                List.of(new Note("n1", CODE, "b1", new ChatId("chat1"), 2, now.instant(), now.instant(), "h1"))))));
        doAnswer(plan -> {
            planned.add(plan.<Notice>getArgument(0).id());
            return null;
        }).when(notices).plan(any());
    }

    private void reachedBy(String channel) {
        doAnswer(asked -> {
            asked.<Consumer<Addressee>>getArgument(1).accept(
                    new Addressee(new ChatId("chat1"), channel, Language.DUTCH, false, false, false));
            return null;
        }).when(people).each(anyCollection(), any());
    }

    private void sitsAt(int table) {
        evening = evening.seats(List.of(new Seat("b1", "chat1", List.of(table, table), false)));
    }

    /** Between two looks nobody asks the store what was told; so what is remembered must not outlive a change. */
    @Test
    void a_guest_who_is_moved_and_moved_back_at_once_is_told_the_first_table_again() {
        reachedBy("telegram");
        TableNotice notice = new TableNotice(evenings, rolls, notices, told, people, messages, now);
        when(told.next(anyString(), eq("1"))).thenReturn(new Next(Needed.NOTHING, null));
        sitsAt(1);
        notice.plan(CODE);
        assertThat(planned).as("table 1 was told before, and is remembered").isEmpty();

        when(told.next(anyString(), eq("2"))).thenReturn(new Next(Needed.NOTICE, "table:2"));
        sitsAt(2);
        notice.plan(CODE);
        when(told.next(anyString(), eq("1"))).thenReturn(new Next(Needed.NOTICE, "table:1 again"));
        sitsAt(1);
        notice.plan(CODE);
        assertThat(planned).containsExactly("table:2", "table:1 again");
    }

    @Test
    void by_sms_a_facilitator_reads_the_table_alone_and_on_telegram_guests_and_interpreters_too() {
        Instant start = now.instant().plus(Duration.ofMinutes(30));
        Facilitator noor = new Facilitator(CODE, "f1", new ChatId("chat1"), 0, 0, null);
        Member member = new Member("f1", "Noor", List.of("nl"), false, null, 1);
        evening = evening.staff(List.of(member, new Member("t1", "Zeynep", List.of("tr"), true, null, 1)));
        sitsAt(1);
        when(facilitators.find(CODE, "f1")).thenReturn(Optional.of(noor));
        when(facilitators.member(noor)).thenReturn(Optional.of(member));
        when(bookings.find(CODE)).thenReturn(Optional.of(new GatheringSchedule(CODE, start,
                start.plus(Duration.ofHours(2)), "De Lantaarn", 0, null, null, null, List.of())));
        Briefing briefing = new Briefing(facilitators, evenings, rolls, bookings, gatherings, notices, told, people,
                messages, now);

        assertThat(briefed(briefing, start, "telegram")).contains("tafel 1", "De Lantaarn", "Ayşe", "Tolk", "Zeynep");
        assertThat(briefed(briefing, start, "sms")).contains("tafel 1", "De Lantaarn")
                .doesNotContain("Ayşe", "Tolk", "Zeynep", "\n");
    }

    private String briefed(Briefing briefing, Instant start, String channel) {
        reachedBy(channel);
        Notice notice = Notice.planned("briefing:" + CODE + ":f1:" + start.getEpochSecond() + ":0:1", "briefing", CODE,
                now.instant(), start, 0);
        Delivery row = new Delivery("r1", notice.id(), new ChatId("chat1"), channel, null, 0, 0, Delivery.State.WAITING,
                null,
                null, null, now.instant());
        return ((Input.Briefed) briefing.input(notice, row)).text();
    }
}
