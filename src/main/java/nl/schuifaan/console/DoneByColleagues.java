package nl.schuifaan.console;

import java.time.Instant;
import java.util.List;
import nl.schuifaan.access.Colleague;
import nl.schuifaan.access.Colleagues;
import nl.schuifaan.activity.Activities;
import nl.schuifaan.activity.Activity;
import org.springframework.stereotype.Component;

/** What colleagues did, by the names they have now. */
@Component
final class DoneByColleagues {

    private final Activities activities;
    private final Colleagues colleagues;

    DoneByColleagues(Activities activities, Colleagues colleagues) {
        this.activities = activities;
        this.colleagues = colleagues;
    }

    /**
     * A line of it.
     *
     * @param who   name of the colleague, or empty where nobody had signed in or the colleague has gone
     * @param deed  what was done; its sentence is {@code activity.<deed>} in {@code messages/}
     * @param thing what it was done to: {@code gathering:LAAK1}, {@code colleague:} and an id
     */
    record Done(String who, String deed, String thing, Instant when) {}

    /** The newest before a moment, at most this many. */
    List<Done> before(Instant moment, int most) {
        return activities.before(moment, most).stream().map(this::named).toList();
    }

    /** The newest about one thing before a moment, at most this many. */
    List<Done> about(String thing, Instant moment, int most) {
        return activities.about(thing, moment, most).stream().map(this::named).toList();
    }

    private Done named(Activity one) {
        String name = colleagues.find(one.who()).map(Colleague::name).orElse("");
        return new Done(name, one.deed().name(), one.thing(), one.when());
    }
}
