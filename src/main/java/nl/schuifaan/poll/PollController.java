package nl.schuifaan.poll;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.api.ForOrganisers;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.poll.Poll.State;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Polls for organisers: which there are, and what came of them. Nothing is shown of a poll that still runs. */
@ForOrganisers
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class PollController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final Polls rounds;
    private final Snapshots snapshots;
    private final ResultPages pages;

    PollController(Polls rounds, Snapshots snapshots, ResultPages pages) {
        this.rounds = rounds;
        this.snapshots = snapshots;
        this.pages = pages;
    }

    /** A poll, without a number of any kind. */
    record Listed(String id, GatheringCode gathering, Kind part, boolean before, String opens, String closes,
            State state) {}

    /** All results that can be shown. */
    record Shown(Results programme, List<Results> parts, Map<Kind, List<Results>> gatherings, String note) {}

    /** Why there are no results. */
    record Running(String error, String closes) {}

    @GetMapping("/api/polls")
    List<Listed> list() {
        return rounds.list().stream()
                .map(round -> new Listed(round.id(), round.gathering(), round.part(), round.before(),
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
                "Now and before are self-reported and were asked of different people in part. A lower score on "
                + "belonging need not mean "
                        + "failure: who takes part more can feel excluded more (integration paradox, SCP 2022).");
    }

    @GetMapping(path = "/api/polls/results.csv", produces = CSV)
    ResponseEntity<byte[]> csv() {
        byte[] file = table().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(CSV))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"polls.csv\"").body(file);
    }

    /** All that can be shown, with each answer in Dutch beside its number. */
    String table() {
        return PollCsv.of(results(), pages.labels(Language.DUTCH));
    }

    /** Of one poll, with those that it is counted together with; 409 while it runs. */
    @GetMapping("/api/polls/{poll}/results")
    ResponseEntity<?> results(@PathVariable String poll) {
        Poll round = rounds.find(poll).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (round.state() != State.CLOSED) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(new Running("nothing is shown while a poll runs", round.closes().toString()));
        }
        return ResponseEntity.ok(Results.gathering(snapshots.list(), round.part(), round.gathering()));
    }
}
