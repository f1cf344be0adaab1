package nl.schuifaan.notice;

import static nl.schuifaan.notice.BookingNotice.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.State;
import nl.schuifaan.gathering.SeatOffer;
import nl.schuifaan.gathering.WaitingList;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers free seats to who waits, and lets them go on when nobody answers. What is held stands in the ledger; what is
 * said of it follows from there, so a crash between the two is made good by the next round.
 */
public final class Offers {

    static final String OFFER = "offer";
    static final String FEWER = "fewer";
    static final String LAPSED = "lapsed";
    static final String GIVEN = "given";

    /** Waking hours to answer in. */
    private static final Duration TIME = Duration.ofHours(4);

    /** So long before the start offers end, so that the next can still come. */
    private static final Duration END = Duration.ofHours(2);

    /** To answer in when the gathering is near. */
    private static final Duration SHORT = Duration.ofMinutes(30);

    /** Nobody gets there in less. */
    private static final Duration WAY = Duration.ofMinutes(30);

    /** So long before the start nothing is offered any more. */
    static final Duration CLOSES = SHORT.plus(WAY);

    private static final Logger log = LoggerFactory.getLogger(Offers.class);

    private final Notices notices;
    private final WaitingList waiting;
    private final Bookings parties;
    private final QuietHours quiet;

    Offers(Notices notices, WaitingList waiting, Bookings parties, QuietHours quiet) {
        this.notices = notices;
        this.waiting = waiting;
        this.parties = parties;
        this.quiet = quiet;
    }

    /** One round. At night nothing is offered: nobody would read it, and the time to answer in would run. */
    void go(Instant now) {
        for (SeatOffer offer : waiting.standing()) {
            if (!offer.until().isAfter(now) && waiting.lapse(offer.gathering(), offer.booking())) {
                log.info("gathering {}: the offer to {} lapsed", offer.gathering(), offer.booking());
            }
        }
        if (!quiet.quiet(now)) {
            waiting.withSeatsToOffer().forEach(gathering -> offer(gathering, now));
        }
        waiting.standing().forEach(offer -> tell(offer, now));
    }

    private void offer(GatheringCode gathering, Instant now) {
        Instant until = parties.find(gathering).flatMap(occasion -> until(now, occasion.start())).orElse(null);
        Optional<SeatOffer> offer = until == null ? Optional.empty() : next(gathering, until);
        while (until != null && offer.isPresent()) {
            log.info("gathering {}: seats are held for {} until {}", gathering, offer.get().booking(), until);
            offer = next(gathering, until);
        }
    }

    /** Nobody is passed without being asked whether they come with fewer. */
    private Optional<SeatOffer> next(GatheringCode gathering, Instant until) {
        return waiting.offerFewer(gathering, until).or(() -> waiting.offer(gathering, until));
    }

    /** Until when seats that are offered now are held; empty when it is too late to offer any. */
    Optional<Instant> until(Instant now, Instant start) {
        Instant usual = quiet.awake(now, TIME);
        Instant latest = start.minus(END);
        Instant until = usual.isBefore(latest) ? usual : latest;
        Instant soonest = quiet.awake(now, SHORT);
        until = until.isBefore(soonest) ? soonest : until;
        return until.isAfter(start.minus(WAY)) ? Optional.empty() : Optional.of(until);
    }

    private void tell(SeatOffer offer, Instant now) {
        if (offer.fewer() > 0) {
            notices.plan(Notice.planned(FEWER + ":" + offer.fewer() + ":" + offer.booking(), FEWER, offer.gathering(),
                    now, offer.until(), 0));
            return;
        }
        Instant start = parties.find(offer.gathering()).map(Bookings.GatheringSchedule::start).orElse(offer.until());
        notices.plan(Notice.planned(OFFER + ":" + offer.booking(), OFFER, offer.gathering(), now, offer.until(), 0));
        notices.plan(Notice.planned(LAPSED + ":" + offer.booking(), LAPSED, offer.gathering(), offer.until(), start,
                1));
    }

    /**
     * Gives a party that waits its seats, whatever its place, and tells it.
     *
     * @return {@code GRANTED}, {@code FULL}, or {@code CLOSED} when it does not wait
     */
    public Outcome give(GatheringCode gathering, BookingId booking, Instant now) {
        Outcome outcome = waiting.give(gathering, booking);
        if (outcome == Outcome.GRANTED) {
            Instant start = parties.find(gathering).map(Bookings.GatheringSchedule::start).orElse(now);
            notices.plan(Notice.planned(GIVEN + ":" + booking, GIVEN, gathering, now, start, 0));
        }
        return outcome;
    }

    /** Says that seats are held. */
    NoticeKind offered() {
        return new BookingNotice(OFFER, parties, State.OFFERED, _ -> true, notice ->
                new Input.Offered(notice.about(), booking(notice),
                MovableClock.local(notice.notAfter())));
    }

    /** Says that seats are held, fewer than they wait for. */
    NoticeKind offeredFewer() {
        return new BookingNotice(FEWER, parties, State.OFFERED, _ -> true, notice ->
                new Input.OfferedFewer(notice.about(), booking(notice), fewer(notice),
                MovableClock.local(notice.notAfter())));
    }

    private static int fewer(Notice notice) {
        return Integer.parseInt(notice.id().split(":", 3)[1]);
    }

    /** Says that they went on to the next, once that is so. */
    NoticeKind lapsed() {
        return new BookingNotice(LAPSED, parties, State.LAPSED, notice ->
                waiting.lapse(notice.about(), booking(notice)),
                notice -> new Input.Lapsed(notice.about(), booking(notice)));
    }

    /** Says that an organiser gave the seats. */
    NoticeKind given() {
        return new BookingNotice(GIVEN, parties, State.GRANTED, _ -> true,
                notice -> new Input.SeatsDecided(booking(notice), notice.about(), Outcome.GRANTED, 0, 0));
    }
}
