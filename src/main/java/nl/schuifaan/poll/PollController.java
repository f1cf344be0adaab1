package nl.schuifaan.poll;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.api.BookingInPath;
import nl.schuifaan.api.ForOrganisers;
import nl.schuifaan.api.Mistake;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.poll.Poll.State;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Polls for organisers: which there are, what came of them, and who was there. Nothing is shown of a poll that still runs. */
@ForOrganisers
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class PollController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final Polls rounds;
    private final Snapshots snapshots;
    private final Bookings parties;
    private final Attendance attendance;

    PollController(Polls rounds, Snapshots snapshots, Bookings parties, Attendance attendance) {
        this.rounds = rounds;
        this.snapshots = snapshots;
        this.parties = parties;
        this.attendance = attendance;
    }

    /** A poll, without a number of any kind. */
    record Listed(String id, String gathering, Kind part, boolean before, String opens, String closes, State state) {}

    /** All results that can be shown. */
    record Shown(Results programme, List<Results> parts, Map<Kind, List<Results>> gatherings, String note) {}

    /** Whether someone came; null when nobody has said. */
    record Came(@Nullable Boolean came) {}

    /** A booking with seats, without a name: the door list is elsewhere. */
    record Attended(String booking, @Nullable Boolean came) {}

    /** Why there are no results. */
    record Running(String error, String closes) {}

    @GetMapping("/api/polls")
    List<Listed> list() {
        return rounds.list().stream().map(round -> new Listed(round.id(), round.gathering(), round.part(), round.before(),
                round.opens().toString(), round.closes().toString(), round.state())).toList();
    }

    @GetMapping("/api/polls/results")
    Shown results() {
        List<Snapshot> all = snapshots.list();
        Map<Kind, List<Results>> gatherings = new EnumMap<>(Kind.class);
        for (Kind part : Kind.values()) {
            gatherings.put(part, Results.gatherings(all, part));
        }
        return new Shown(Results.whole(all), Results.parts(all), gatherings,
                "Now and before are self-reported and were asked of different people in part. A lower score on belonging need not mean "
                        + "failure: who takes part more can feel excluded more (integration paradox, SCP 2022).");
    }

    @GetMapping(path = "/api/polls/results.csv", produces = CSV)
    ResponseEntity<byte[]> csv() {
        byte[] file = PollCsv.of(results()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(CSV)).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"polls.csv\"").body(file);
    }

    /** Of one poll, with those that it is counted together with; 409 while it runs. */
    @GetMapping("/api/polls/{poll}/results")
    ResponseEntity<?> results(@PathVariable String poll) {
        Poll round = rounds.find(poll).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (round.state() != State.CLOSED) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new Running("nothing is shown while a poll runs", round.closes().toString()));
        }
        return ResponseEntity.ok(Results.gathering(snapshots.list(), round.part(), round.gathering()));
    }

    @GetMapping("/api/gatherings/{gathering}/attendance")
    List<Attended> attendance(@PathVariable String gathering) {
        if (parties.find(gathering).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return parties.of(gathering).stream().filter(party -> party.state() == Bookings.State.GRANTED)
                .map(party -> new Attended(party.booking(), party.came())).toList();
    }

    /** Ticks that somebody came, or did not. Repeating it changes nothing. */
    @PutMapping(path = "/api/gatherings/{gathering}/bookings/{booking}/attendance", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> tick(@PathVariable String gathering, @PathVariable BookingInPath booking, @RequestBody Came came) {
        if (came.came() == null) {
            throw new Mistake("came", "is missing; write {\"came\": true} or {\"came\": false}");
        }
        if (!attendance.mark(gathering, booking.id(), came.came())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }
}
