package nl.schuifaan.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import nl.schuifaan.api.ForOrganisers;
import nl.schuifaan.api.Mistake;
import nl.schuifaan.chat.Addressee;
import nl.schuifaan.chat.People;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Broadcasts over HTTP. */
@ForOrganisers
@RestController
@RequestMapping(path = "/api/broadcasts", produces = MediaType.APPLICATION_JSON_VALUE)
class BroadcastController {

    private final Broadcasts broadcasts;
    private final Previews previews;
    private final People people;
    private final Addresses addresses;
    private final Bookings parties;
    private final Supplier<Phrasebook> phrasebook;
    private final MovableClock clock;

    BroadcastController(Broadcasts broadcasts, Previews previews, People people, Addresses addresses, Bookings parties,
            Supplier<Phrasebook> phrasebook, MovableClock clock) {
        this.broadcasts = broadcasts;
        this.previews = previews;
        this.people = people;
        this.addresses = addresses;
        this.parties = parties;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    @PostMapping(path = "/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    Preview preview(@RequestBody BroadcastRequest request) {
        return previews.of(request.audience(this::knows, this::speaks), request.texts(this::speaks),
                request.begins(clock.instant()));
    }

    @PostMapping(path = "/test", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Broadcasts.Progress> test(@RequestBody BroadcastRequest request) {
        Map<String, String> texts = request.texts(this::speaks);
        String language = request.language(texts);
        return accepted(broadcasts.test(oneself(request.to()).id(), language,
                Objects.requireNonNull(texts.get(language))));
    }

    /** A test goes only to someone who has written to us before: a slip of the finger does not reach a stranger. */
    private Addressee oneself(BroadcastRequest.@Nullable To to) {
        if (to == null || to.channel() == null || to.address() == null) {
            throw new Mistake("to", "is missing; write {\"channel\": \"sms\", \"address\": \"+316…\"}");
        }
        List<Addressee> found = new ArrayList<>();
        people.each(List.of(addresses.chat(to.channel(), to.address())), found::add);
        if (found.isEmpty() || found.getFirst().stopped() || found.getFirst().blocked()) {
            throw new Mistake("to", "is nobody that we may write to; send us a message from there first");
        }
        return found.getFirst();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Broadcasts.Progress> plan(@RequestBody BroadcastRequest request) {
        return accepted(broadcasts.plan(request.audience(this::knows, this::speaks), request.texts(this::speaks),
                request.begins(clock.instant()), request.ends(clock.instant())));
    }

    private static ResponseEntity<Broadcasts.Progress> accepted(Broadcasts.Progress progress) {
        return ResponseEntity.accepted().header("Location", "/api/broadcasts/" + progress.id()).body(progress);
    }

    @GetMapping
    List<Broadcasts.Progress> list() {
        return broadcasts.list();
    }

    @GetMapping("/{id}")
    ResponseEntity<Broadcasts.Progress> find(@PathVariable String id) {
        return ResponseEntity.of(broadcasts.find(id));
    }

    @PostMapping(path = "/{id}/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Broadcasts.Progress> pause(@PathVariable String id) {
        return changed(id, broadcasts.pause(id));
    }

    @PostMapping(path = "/{id}/go-on", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Broadcasts.Progress> goOn(@PathVariable String id) {
        return changed(id, broadcasts.goOn(id));
    }

    @PostMapping(path = "/{id}/stop", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Broadcasts.Progress> stop(@PathVariable String id) {
        return changed(id, broadcasts.stop(id));
    }

    /** With 409 when it stood where this cannot be done; the body says where that is. */
    private ResponseEntity<Broadcasts.Progress> changed(String id, boolean changed) {
        return broadcasts.find(id)
                .map(progress -> ResponseEntity.status(changed ? HttpStatus.OK : HttpStatus.CONFLICT).body(progress))
                .orElse(ResponseEntity.notFound().build());
    }

    private boolean knows(GatheringCode gathering) {
        return parties.find(gathering).isPresent();
    }

    private boolean speaks(Language language) {
        return phrasebook.get().speaks(language);
    }
}
