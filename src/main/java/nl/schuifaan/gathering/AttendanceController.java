package nl.schuifaan.gathering;

import java.util.List;
import nl.schuifaan.api.BookingInPath;
import nl.schuifaan.api.ForOrganisers;
import nl.schuifaan.api.Mistake;
import nl.schuifaan.id.GatheringCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who was there, for organisers. */
@ForOrganisers
@RestController
@RequestMapping(path = "/api/gatherings/{gathering}", produces = MediaType.APPLICATION_JSON_VALUE)
class AttendanceController {

    private static final int PAGE = 1_000;
    private static final String BY = "api";

    private final Bookings bookings;
    private final Attendance attendance;

    AttendanceController(Bookings bookings, Attendance attendance) {
        this.bookings = bookings;
        this.attendance = attendance;
    }

    /** Whether someone came; null when nobody has said. */
    record Came(@Nullable Boolean came) {}

    /** A booking with seats, without a name: the door list is elsewhere. */
    record Attended(String booking, @Nullable Boolean came) {}

    /** @param after the last booking of the page before; a page has a thousand at most */
    @GetMapping("/attendance")
    List<Attended> attendance(@PathVariable GatheringCode gathering, @RequestParam(defaultValue = "") String after) {
        if (bookings.find(gathering).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return attendance.list(gathering, after, PAGE).stream().map(it -> new Attended(it.booking().text(), it.came()))
                .toList();
    }

    /** Ticks that somebody came, or did not; 409 before the gathering starts. Repeating it changes nothing. */
    @PutMapping(path = "/bookings/{booking}/attendance", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> tick(@PathVariable GatheringCode gathering, @PathVariable BookingInPath booking,
            @RequestBody Came came) {
        if (came.came() == null) {
            throw new Mistake("came", "is missing; write {\"came\": true} or {\"came\": false}");
        }
        return switch (attendance.mark(gathering, booking.id(), came.came(), BY)) {
            case DONE -> ResponseEntity.noContent().build();
            case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case TOO_EARLY -> throw new ResponseStatusException(HttpStatus.CONFLICT, "the gathering has not started");
        };
    }
}
