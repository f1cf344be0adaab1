package nl.schuifaan.gathering;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calendar files by a link, for where a file cannot be sent: an SMS, a poster, a web page. */
@RestController
class CalendarController {

    private static final MediaType PLAIN_TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final CalendarFile calendars;
    private final Supplier<Phrasebook> phrasebook;

    CalendarController(CalendarFile calendars, Supplier<Phrasebook> phrasebook) {
        this.calendars = calendars;
        this.phrasebook = phrasebook;
    }

    /** @param language code of the language of its texts: {@code ar}; one that is not known is Dutch */
    @GetMapping("/calendar/{code}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable GatheringCode code,
            @RequestParam(defaultValue = "nl") String language) {
        return calendars.find(code, new Language(language)).map(file -> found(code, file))
                .orElseGet(() -> unknown(language));
    }

    private static ResponseEntity<byte[]> found(GatheringCode code, byte[] file) {
        // It could be moved tomorrow, and whoever opens the link then must not get what a cache still has.
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + code.inCapitals()
                + ".ics\"")
                .body(file);
    }

    private ResponseEntity<byte[]> unknown(String language) {
        String sentence = phrasebook.get().say(Phrase.of("calendar.unknown"), new Language(language), Form.FULL);
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(PLAIN_TEXT)
                .body(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
