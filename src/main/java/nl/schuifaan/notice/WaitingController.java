package nl.schuifaan.notice;

import java.util.Comparator;
import java.util.List;
import nl.schuifaan.api.BookingInPath;
import nl.schuifaan.api.ForOrganisers;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.Party;
import nl.schuifaan.gathering.Bookings.State;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The waiting list for organisers: who waits, who was passed and why, and seats for one of them out of turn. */
@ForOrganisers
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class WaitingController {

    private final Bookings parties;
    private final Offers offers;
    private final MovableClock clock;

    WaitingController(Bookings parties, Offers offers, MovableClock clock) {
        this.parties = parties;
        this.offers = offers;
        this.clock = clock;
    }

    /** What came of it: {@code GRANTED}, {@code FULL} or {@code CLOSED}. */
    record Given(Outcome outcome) {}

    @GetMapping("/api/gatherings/{gathering}/waiting")
    List<WaitingParty> waiting(@PathVariable GatheringCode gathering) {
        if (parties.find(gathering).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return parties.of(gathering).stream().filter(party -> party.state() == State.WAITING
                || party.state() == State.OFFERED)
                .sorted(Comparator.comparing(Party::asked)).map(WaitingParty::of).toList();
    }

    /** Gives a party seats whatever its place, and tells it; 409 when there are not enough, or it does not wait. */
    @PostMapping(path = "/api/gatherings/{gathering}/bookings/{booking}/seats",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Given> give(@PathVariable GatheringCode gathering, @PathVariable BookingInPath booking) {
        Outcome outcome = offers.give(gathering, booking.id(), clock.instant());
        return ResponseEntity.status(outcome == Outcome.GRANTED ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(new Given(outcome));
    }
}
