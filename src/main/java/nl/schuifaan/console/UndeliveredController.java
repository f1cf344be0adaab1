package nl.schuifaan.console;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.schuifaan.chat.KnownContacts;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Missed;
import nl.schuifaan.notice.Undelivered;
import nl.schuifaan.notice.Undelivered.End;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who did not get a message in the last seven days, which one and why: the list behind the figures on the home page.
 */
@Controller
class UndeliveredController {

    static final String PATH = "/console/broadcasts/undelivered";

    private final Undelivered undelivered;
    private final KnownContacts contacts;
    private final GatheringOverviews gatherings;
    private final BroadcastWords words;
    private final Dates dates;
    private final Say say;

    UndeliveredController(Undelivered undelivered, KnownContacts contacts, GatheringOverviews gatherings,
            BroadcastWords words, Dates dates, Say say) {
        this.undelivered = undelivered;
        this.contacts = contacts;
        this.gatherings = gatherings;
        this.words = words;
        this.dates = dates;
        this.say = say;
    }

    /** Where those are listed that ended so. */
    static String path(End end) {
        return PATH + "?show=" + name(end);
    }

    private static String name(End end) {
        return end.name().toLowerCase(Locale.ROOT);
    }

    @GetMapping(PATH)
    String list(@RequestParam(defaultValue = "failed") String show, @RequestParam(defaultValue = "1") int page,
            Model model) {
        End end = Arrays.stream(End.values()).filter(one -> name(one).equals(show)).findFirst().orElse(End.FAILED);
        Map<End, Long> counts = undelivered.counts();
        Pages pages = Pages.of(path(end), page, counts.getOrDefault(end, 0L));
        model.addAttribute("show", name(end));
        model.addAttribute("tabs", Arrays.stream(End.values()).map(one -> new Tab(path(one),
                say.text("undelivered." + name(one)) + " (" + counts.get(one) + ")", one == end)).toList());
        model.addAttribute("pages", pages);
        model.addAttribute("lines", lines(end, undelivered.list(end, pages.from(), Pages.LENGTH)));
        return "console/undelivered";
    }

    private List<MissedLine> lines(End end, List<Missed> missed) {
        Map<ChatId, String> names = new HashMap<>();
        contacts.find(missed.stream().map(Missed::person).filter(Objects::nonNull).distinct().toList())
                .forEach(one -> names.put(one.chat(), Objects.requireNonNullElseGet(one.contact().name(), () ->
                        say.text("console_people_nameless"))));
        return missed.stream().map(one -> line(end, one, names)).toList();
    }

    private MissedLine line(End end, Missed one, Map<ChatId, String> names) {
        String name = one.person() == null ? null : names.get(one.person());
        return new MissedLine(message(one), name == null ? null : "/console/people/" + one.person(),
                name == null ? say.text("undelivered.unnamed") : name, why(end, one.reason()), dates.moment(one.at()));
    }

    private String message(Missed one) {
        String kind = say.has("undelivered.kind." + one.kind()) ? say.text("undelivered.kind." + one.kind())
                : say.text("undelivered.kind.other");
        String language = LocaleContextHolder.getLocale().getLanguage();
        return one.gathering() == null ? kind : kind + ": "
                + gatherings.find(one.gathering()).map(it -> words.dated(it.title(language), it.start()))
                .orElse(one.gathering().text());
    }

    private String why(End end, @Nullable String reason) {
        return switch (end) {
            case FAILED -> words.failed(reason);
            case UNKNOWN -> say.text("undelivered.nobody-knows");
            case DROPPED -> words.reason(reason);
        };
    }
}
