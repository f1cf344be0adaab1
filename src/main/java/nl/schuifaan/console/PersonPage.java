package nl.schuifaan.console;

import java.time.Instant;
import java.util.Comparator;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.notice.SingleMessages;
import nl.schuifaan.notice.SingleMessages.Written;
import nl.schuifaan.people.Persons.Person;
import nl.schuifaan.people.Visit;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one person. */
@Component
final class PersonPage {

    private final GatheringOverviews gatherings;
    private final SingleMessages messages;
    private final BroadcastWords words;
    private final PeoplePage people;
    private final Messages texts;
    private final Dates dates;
    private final Say say;
    private final MovableClock now;

    PersonPage(GatheringOverviews gatherings, SingleMessages messages, BroadcastWords words, PeoplePage people,
            Messages texts, Dates dates, Say say, MovableClock now) {
        this.gatherings = gatherings;
        this.messages = messages;
        this.words = words;
        this.people = people;
        this.texts = texts;
        this.dates = dates;
        this.say = say;
        this.now = now;
    }

    /**
     * The page.
     *
     * @param typed a message that is being written
     * @param wrong why somebody was not forgotten; null when nothing was wrong
     */
    String show(Person person, String typed, @Nullable String wrong, Model model) {
        put(person, model);
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong);
        model.addAttribute("visits", person.visits().stream().map(this::line)
                .sorted(Comparator.comparing(VisitLine::code)).toList());
        model.addAttribute("said", messages.to(person.id()).stream().map(this::said).toList());
        return "console/person";
    }

    /** What the page of a message needs too. */
    void put(Person person, Model model) {
        Instant goes = messages.goes();
        model.addAttribute("person", person);
        model.addAttribute("direction", texts.current().rightToLeft(person.language()) ? "rtl" : "ltr");
        model.addAttribute("later", goes.isAfter(now.instant().plusSeconds(60)) ? dates.moment(goes) : null);
    }

    private VisitLine line(Visit visit) {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return gatherings.find(visit.gathering())
                .map(one -> new VisitLine(one.code(), one.title(language), dates.moment(one.start()), visit.party()))
                .orElseGet(() -> new VisitLine(visit.gathering(), visit.gathering().text(), "", visit.party()));
    }

    private SaidLine said(Written one) {
        String state = one.state() == null ? say.text("console_people_message_going") : switch (one.state()) {
            case SENT, DELIVERED -> say.text("console_people_message_sent");
            case UNKNOWN -> say.text("console_people_message_unknown");
            case FAILED -> words.failed(one.reason());
            case DROPPED, WAITING, HANDED -> words.reason(one.reason());
        };
        return new SaidLine(people.colleague(one.by()), dates.moment(one.at()), one.text(), state);
    }
}
