package nl.schuifaan.channel.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.transcript.Scenario;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can be done with one phone. The screen follows by itself: an act answers with nothing, or with why it could not
 * be.
 */
@RestController
@RequestMapping("/simulator/phones/{id}")
@WhenSimulating
class PhoneController {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Simulator simulator;
    private final Phones phones;
    private final Scenario scenario;
    private final MovableClock clock;

    PhoneController(Simulator simulator, Phones phones, Scenario scenario, MovableClock clock) {
        this.simulator = simulator;
        this.phones = phones;
        this.scenario = scenario;
        this.clock = clock;
    }

    @PostMapping("/text")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void type(@PathVariable String id, @RequestParam String text) {
        simulator.type(phone(id), text);
    }

    @PostMapping("/messages/{message}/press")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void press(@PathVariable String id, @PathVariable String message, @RequestParam String token) {
        simulator.press(phone(id), message, token);
    }

    @PostMapping("/open")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable String id, @RequestParam(defaultValue = "") String link) {
        simulator.open(phone(id), link);
    }

    @PostMapping("/send")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(@PathVariable String id, @RequestParam Input.Kind kind) {
        simulator.send(phone(id), kind);
    }

    @PostMapping("/block")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void block(@PathVariable String id, @RequestParam boolean blocked) {
        simulator.block(phone(id), blocked);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        simulator.remove(phone(id));
    }

    @GetMapping("/transcript")
    ResponseEntity<byte[]> transcript(@PathVariable String id) {
        Phone phone = phone(id);
        Instant began = phone.entries().isEmpty() ? clock.instant() : phone.entries().getFirst().at();
        String text = scenario.behind(SavedTranscript.of(phone, began), began).write();
        return file(phone.name().toLowerCase(Locale.ROOT) + ".chat", PLAIN, text.getBytes(StandardCharsets.UTF_8),
                false);
    }

    @GetMapping("/files/{message}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String message) {
        Entry.File file = phone(id).shown(message).map(Entry::file).orElseThrow(NotHere::new);
        byte[] content = phones.file(id, message).orElseThrow(NotHere::new);
        return file(file.name(), MediaType.parseMediaType(file.mediaType()), content,
                file.mediaType().startsWith("audio/"));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content, boolean inline) {
        var disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString()).body(content);
    }

    private Phone phone(String id) {
        return phones.find(id).orElseThrow(NotHere::new);
    }
}
