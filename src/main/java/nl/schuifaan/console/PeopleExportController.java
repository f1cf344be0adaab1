package nl.schuifaan.console;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schuifaan.activity.Deed;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.people.PeopleAtGatherings;
import nl.schuifaan.people.PersonAtGathering;
import nl.schuifaan.people.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The people of a gathering as a file; that somebody took it is written down. */
@Controller
class PeopleExportController {

    private static final List<String> HEAD = List.of("name", "number", "adults", "children", "language", "needs",
            "note", "how", "place_on_list", "there", "asked");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final PeoplePage page;
    private final PeopleAtGatherings people;
    private final Deeds deeds;
    private final Dates dates;
    private final Say say;

    PeopleExportController(PeoplePage page, PeopleAtGatherings people, Deeds deeds, Dates dates, Say say) {
        this.page = page;
        this.people = people;
        this.deeds = deeds;
        this.dates = dates;
        this.say = say;
    }

    @GetMapping("/console/gatherings/{code}/people/export.csv")
    ResponseEntity<byte[]> csv(@PathVariable GatheringCode code, @Nullable Principal principal) {
        return file(code, "csv", CSV, sheet(code, principal).csv());
    }

    @GetMapping("/console/gatherings/{code}/people/export.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable GatheringCode code, @Nullable Principal principal) {
        return file(code, "xlsx", XLSX, sheet(code, principal).xlsx());
    }

    private Sheet sheet(GatheringCode code, @Nullable Principal principal) {
        Overview gathering = page.gathering(code);
        List<PersonAtGathering> all = people.of(code);
        deeds.did(Colleague.of(principal), Deed.PEOPLE_EXPORTED, PeopleController.thing(code),
                Map.of("parties", "" + all.size()));
        return new Sheet(gathering.code().text(), HEAD.stream().map(one -> say.text("console_people_" + one)).toList(),
                all.stream().map(this::row).toList());
    }

    private List<String> row(PersonAtGathering one) {
        String needs = one.wishes().stream().map(wish -> wish == Wish.INTERPRETER && one.interpreted() != null
                        ? say.text("console_people_interpreter", say.text("language." + one.interpreted().code()))
                        : say.text("console_people_wish_" + wish))
                .collect(Collectors.joining(", "));
        return Stream.of(one.name(), people.number(one).orElse(""), "" + one.adults(), "" + one.children(),
                say.text("language." + one.language().code()), needs, one.note(),
                say.text("console_people_state_" + one.state()), one.place() == 0 ? "" : "" + one.place(),
                came(one.came()), dates.moment(one.asked())).map(cell -> cell == null ? "" : cell).toList();
    }

    private String came(@Nullable Boolean came) {
        return say.text(came == null ? "console_people_unknown" : came ? "console_people_came"
                : "console_people_away");
    }

    private static ResponseEntity<byte[]> file(GatheringCode code, String ending, MediaType type, byte[] content) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(code.inCapitals() + "." + ending).build();
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString()).body(content);
    }
}
