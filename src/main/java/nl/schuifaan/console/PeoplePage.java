package nl.schuifaan.console;

import java.util.Locale;
import java.util.Map;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.people.PeopleAtGatherings;
import nl.schuifaan.people.PersonAtGathering;
import nl.schuifaan.settings.MovableClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages about the people of one gathering have in common. */
@Component
final class PeoplePage {

    private final GatheringOverviews gatherings;
    private final PeopleAtGatherings people;
    private final MovableClock now;

    PeoplePage(GatheringOverviews gatherings, PeopleAtGatherings people, MovableClock now) {
        this.gatherings = gatherings;
        this.people = people;
        this.now = now;
    }

    /** The gathering, or a page that says that there is none. */
    Overview gathering(String code) {
        return gatherings.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One party of it, or a page that says that there is none. */
    PersonAtGathering party(String code, String booking) {
        return people.find(code, booking).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The list. */
    String list(String code, String q, Model model) {
        return list(code, q, Map.of(), model);
    }

    /** @param numbers telephone numbers that are shown, by booking */
    String list(String code, String q, Map<String, String> numbers, Model model) {
        Overview gathering = gathering(code);
        model.addAttribute("list", PeopleList.of(people.of(code), q));
        model.addAttribute("q", q);
        model.addAttribute("numbers", numbers);
        put(gathering, model);
        return "console/people";
    }

    /** What stands above each of the pages. */
    void put(Overview gathering, Model model) {
        model.addAttribute("gathering", gathering);
        model.addAttribute("begun", !gathering.start().isAfter(now.local()));
        model.addAttribute("over", gathering.over(now.local()));
    }

    static String path(String code) {
        return "/console/gatherings/" + code.toUpperCase(Locale.ROOT) + "/people";
    }
}
