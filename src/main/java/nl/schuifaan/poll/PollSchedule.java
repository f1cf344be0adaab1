package nl.schuifaan.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Attendance.HeldGathering;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Notice;
import nl.schuifaan.notice.Notices;
import nl.schuifaan.notice.QuietHours;
import nl.schuifaan.poll.Poll.State;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/**
 * When questions are asked, asked again, and closed. Everything is looked up each time and may be repeated: what was
 * planned is planned once by its id, so a process that dies takes nothing with it.
 */
@Component
class PollSchedule {

    private static final LocalTime AT = LocalTime.of(14, 0);

    /** Days before the gathering on which it is asked how things are. */
    private static final int AHEAD = 3;

    private static final Duration OPEN = Duration.ofDays(10);

    /** One reminder is worth some 15 points of response; a second one nearly nothing. */
    private static final Duration AGAIN = Duration.ofDays(2);

    /** So long after it closed a sheet may still be open in a chat that cannot be reached; then it counts as it is. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final int URGENCY = 2;

    private final Attendance attendance;
    private final Polls rounds;
    private final Notices notices;
    private final QuietHours quiet;
    private final ResponseSheets sheets;
    private final Invited invited;
    private final Snapshots snapshots;

    PollSchedule(Attendance attendance, Polls rounds, Notices notices, QuietHours quiet, ResponseSheets sheets,
            Invited invited, Snapshots snapshots) {
        this.attendance = attendance;
        this.rounds = rounds;
        this.notices = notices;
        this.quiet = quiet;
        this.sheets = sheets;
        this.invited = invited;
        this.snapshots = snapshots;
    }

    /** Does what is due. */
    void look(Instant now) {
        polls().filter(poll -> !now.isBefore(poll.opens()) && now.isBefore(poll.closes()))
                .filter(poll -> rounds.find(poll.id()).isEmpty()).forEach(rounds::open);
        rounds.in(State.OPEN).forEach(round -> run(round, now));
        rounds.in(State.CLOSING).forEach(round -> close(round, now));
        snapshots.clearUp(poll -> rounds.find(poll).map(round -> round.state() == State.CLOSED).orElse(false));
    }

    /** The polls of all gatherings as these stand now, asked already or not. */
    Stream<Poll> polls() {
        return attendance.list().stream().flatMap(held -> {
            Instant opens = quiet.next(day(held.end(), 1));
            return Stream.of(poll(held, false, opens, opens.plus(OPEN)),
                    poll(held, true, quiet.next(day(held.start(), -AHEAD)), held.start()));
        }).filter(poll -> !poll.keys().isEmpty());
    }

    private static Poll poll(HeldGathering held, boolean before, Instant opens, Instant closes) {
        return new Poll(Poll.id(held.code(), before), held.code(), held.kind(), held.title(), held.place(),
                held.start(), before, held.survey(), opens, closes, State.OPEN);
    }

    private static Instant day(Instant of, int days) {
        ZonedDateTime local = of.atZone(MovableClock.THE_HAGUE);
        return local.toLocalDate().plusDays(days).atTime(AT).atZone(MovableClock.THE_HAGUE).toInstant();
    }

    private void run(Poll round, Instant now) {
        plan(round, Invitation.KIND, round.opens(), round.closes());
        if (!round.before()) {
            plan(round, AgainInvitation.KIND, quiet.next(round.opens().plus(AGAIN)), round.closes());
        }
        if (!now.isBefore(round.closes())) {
            rounds.move(round.id(), State.CLOSING);
            plan(round, PollEnd.KIND, now, now.plus(PATIENCE));
        }
    }

    private void plan(Poll round, String kind, Instant due, Instant notAfter) {
        if (notices.find(kind + ":" + round.id()).isEmpty()) {
            notices.plan(Notice.planned(kind + ":" + round.id(), kind, round.gathering(), due, notAfter, URGENCY));
        }
    }

    private void close(Poll round, Instant now) {
        plan(round, PollEnd.KIND, round.closes(), round.closes().plus(PATIENCE));
        if (now.isAfter(round.closes().plus(PATIENCE))) {
            open(round).forEach(contact -> sheets.end(round.id(), contact));
        }
        if (open(round).isEmpty()) {
            snapshots.freeze(round, now);
            rounds.move(round.id(), State.CLOSED);
        }
    }

    private List<ChatId> open(Poll round) {
        return sheets.openOf(round.id(), invited.in(round.id()));
    }
}
