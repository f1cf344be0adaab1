package nl.schuifaan.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.schuifaan.evening.AgesAndDistricts;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.people.PersonAtGathering;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one sign-up. */
@Component
final class BookingPage {

    private final PeoplePage page;
    private final GatheringOverviews gatherings;
    private final AgesAndDistricts told;
    private final Dates dates;
    private final Say say;
    private final MovableClock now;

    BookingPage(PeoplePage page, GatheringOverviews gatherings, AgesAndDistricts told, Dates dates,
            Say say, MovableClock now) {
        this.page = page;
        this.gatherings = gatherings;
        this.told = told;
        this.dates = dates;
        this.say = say;
        this.now = now;
    }

    /** @param typed what was typed and is not right yet; null for what is stored */
    String show(GatheringCode code, PersonAtGathering one, @Nullable GuestForm typed, Map<String, String> errors,
            Model model) {
        Overview gathering = page.gathering(code);
        page.put(gathering, model);
        page.putChoices(code, model);
        model.addAttribute("it", one);
        model.addAttribute("typed", typed != null ? typed
                : GuestForm.of(one, told.of(gathering.code(), one.person())));
        model.addAttribute("change", "console-" + UUID.randomUUID());
        model.addAttribute("errors", errors);
        model.addAttribute("channel", channel(one));
        model.addAttribute("others", others(gathering, one));
        model.addAttribute("reason", page.reasons(code).get(one.booking()));
        return "console/people-one";
    }

    private String channel(PersonAtGathering one) {
        String key = "console_people_channel_" + one.channel();
        return say.text(say.has(key) ? key : "console_people_channel_other");
    }

    /** Gatherings to come with seats for this party, by code. */
    private Map<String, String> others(Overview here, PersonAtGathering one) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        Map<String, String> others = new LinkedHashMap<>();
        gatherings.endingAfter(now.local()).stream().filter(it -> it.start().isAfter(now.local()) && !it.calledOff())
                .filter(it -> !it.code().equals(here.code()) && it.free() >= one.people() && it.waiting() == 0)
                .forEach(it -> others.put(it.code().text(), it.title(language) + ", " + dates.moment(it.start())));
        return others;
    }
}
