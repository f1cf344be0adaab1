package nl.schuifaan.console;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import nl.schuifaan.access.Colleagues;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.conversation.TableMix;
import nl.schuifaan.evening.AgesAndDistricts;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.people.OutOfTurn;
import nl.schuifaan.people.PeopleAtGatherings;
import nl.schuifaan.people.PersonAtGathering;
import nl.schuifaan.settings.Messages;
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
    private final OutOfTurn outOfTurn;
    private final Colleagues colleagues;
    private final AgesAndDistricts told;
    private final Messages texts;
    private final Say say;
    private final MovableClock now;

    PeoplePage(GatheringOverviews gatherings, PeopleAtGatherings people, OutOfTurn outOfTurn, Colleagues colleagues,
            AgesAndDistricts told, Messages texts, Say say, MovableClock now) {
        this.gatherings = gatherings;
        this.people = people;
        this.outOfTurn = outOfTurn;
        this.colleagues = colleagues;
        this.told = told;
        this.texts = texts;
        this.say = say;
        this.now = now;
    }

    /** The gathering, or a page that says that there is none. */
    Overview gathering(GatheringCode code) {
        return gatherings.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** One party of it, or a page that says that there is none. */
    PersonAtGathering party(GatheringCode code, BookingId booking) {
        return people.find(code, booking).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param booking as it came with a form; nobody has a blank one */
    PersonAtGathering party(GatheringCode code, String booking) {
        if (booking.isBlank()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return party(code, new BookingId(booking));
    }

    /** The list. */
    String list(GatheringCode code, String q, Model model) {
        return list(code, q, Map.of(), model);
    }

    /** @param numbers telephone numbers that are shown, by booking */
    String list(GatheringCode code, String q, Map<BookingId, String> numbers, Model model) {
        Overview gathering = gathering(code);
        model.addAttribute("list", PeopleList.of(people.of(code), q));
        model.addAttribute("q", q);
        model.addAttribute("numbers", numbers);
        model.addAttribute("reasons", reasons(code));
        put(gathering, model);
        return "console/people";
    }

    /** Why parties got seats before others, as sentences by booking. */
    Map<BookingId, String> reasons(GatheringCode code) {
        Map<BookingId, String> sentences = new HashMap<>();
        outOfTurn.of(code).forEach((booking, reason) -> sentences.put(booking, say.text("console_people_out_of_turn",
                colleague(reason.by()), reason.text())));
        return sentences;
    }

    /** The name of a colleague as it is now. */
    String colleague(String id) {
        return colleagues.find(id).map(one -> one.name()).orElseGet(() -> say.text("activity.nobody"));
    }

    /** What can be chosen for somebody: languages, what they need, and where people are asked, age and district. */
    void putChoices(GatheringCode code, Model model) {
        Map<String, String> languages = new LinkedHashMap<>();
        texts.current().languages().forEach(one -> languages.put(one.code(), say.text("language." + one.code())));
        model.addAttribute("languages", languages);
        model.addAttribute("kinds", Wish.values());
        model.addAttribute("mixed", told.asked(code.inCapitals()));
        model.addAttribute("ages", numbered(TableMix.AGES, number -> say.text("console_people_age_" + number)));
        model.addAttribute("districts", numbered(TableMix.DISTRICTS, number ->
                say.text("console_people_district_" + number)));
    }

    private Map<String, String> numbered(int most, IntFunction<String> text) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("0", say.text("console_people_not_told"));
        for (int number = 1; number <= most; number++) {
            choices.put("" + number, text.apply(number));
        }
        return choices;
    }

    /** What stands above each of the pages. */
    void put(Overview gathering, Model model) {
        model.addAttribute("gathering", gathering);
        model.addAttribute("begun", !gathering.start().isAfter(now.local()));
        model.addAttribute("over", gathering.over(now.local()));
    }

    /** Whether it is neither off nor over: only then the page lets anything change. */
    boolean isOn(GatheringCode code) {
        Overview gathering = gathering(code);
        return !gathering.calledOff() && !gathering.over(now.local());
    }

    static String path(GatheringCode code) {
        return "/console/gatherings/" + code.inCapitals() + "/people";
    }
}
