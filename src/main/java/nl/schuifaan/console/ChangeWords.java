package nl.schuifaan.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.gathering.Publication;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.notice.ChangePreviews.Told;
import nl.schuifaan.notice.Preview.Arriving;
import nl.schuifaan.settings.MovableClock;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A move, or a gathering that is called off, in words: what arrives, at how many, and how long it can be undone. */
@Component
final class ChangeWords {

    private static final int LONGEST = 80;

    private final Wordings wordings;
    private final BroadcastWords words;
    private final Dates dates;
    private final MovableClock clock;
    private final Say say;

    ChangeWords(Wordings wordings, BroadcastWords words, Dates dates, MovableClock clock, Say say) {
        this.wordings = wordings;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
        this.say = say;
    }

    /** A text as a phone shows it. */
    record Bubble(String language, String direction, String channel, String name, String text, List<String> buttons,
            String note) {}

    /**
     * The minute in which a change can be undone.
     *
     * @param until on the clock, for who reads the page without a script
     */
    record Minute(GatheringCode code, long seconds, String until, boolean off) {}

    void fill(GatheringVersion before, Told told, String what, Model model) {
        model.addAttribute("people", told.people());
        model.addAttribute("bubbles", told.texts().stream().map(this::bubble).toList());
        model.addAttribute("leftOut", told.leftOut().entrySet().stream()
                .map(one -> words.reason(one.getKey()) + ": " + one.getValue()).toList());
        model.addAttribute("unchatted", told.unchatted());
        model.addAttribute("begins", dates.moment(told.begins()));
        model.addAttribute("blockers", blockers(before));
        model.addAttribute("warnings", warnings(told));
        model.addAttribute("button", say.text("move.button." + what, told.people()));
    }

    private List<String> blockers(GatheringVersion before) {
        List<String> blockers = new ArrayList<>();
        if (before.state() == Publication.CALLED_OFF) {
            blockers.add(say.text("move.reason.CALLED_OFF"));
        } else if (!before.draft().slot().end().isAfter(clock.local())) {
            blockers.add(say.text("move.reason.OVER"));
        }
        return blockers;
    }

    private List<String> warnings(Told told) {
        List<String> warnings = new ArrayList<>();
        if (told.unchatted() > 0) {
            warnings.add(say.text("move.unchatted", told.unchatted()));
        }
        if (Duration.between(clock.instant(), told.begins()).compareTo(Duration.ofMinutes(10)) > 0) {
            warnings.add(say.text("move.quiet", dates.moment(told.begins())));
        }
        return warnings;
    }

    private Bubble bubble(Arriving text) {
        String by = text.channel().equals("sms") ? "sms" : "telegram";
        String note = text.people() == 0 ? say.text("move.nobody")
                : say.text("broadcast.people", text.people()) + " · " + say.text("broadcast.by." + by);
        return new Bubble(text.language(), wordings.direction(new Language(text.language())), by,
                say.text("language." + text.language()), text.text(), text.buttons(), note);
    }

    /** What is wrong with the name of a place, or an address. */
    Optional<String> wrong(String field, String text) {
        String label = say.text("edit.field." + field);
        return text.isEmpty() ? Optional.of(label + ": " + say.text("move.empty"))
                : text.length() > LONGEST ? Optional.of(label + ": " + say.text("move.long", LONGEST))
                : Optional.empty();
    }

    /** Names what is shown: which gathering as it is, what becomes of it, and how many hear of it. */
    String id(GatheringVersion before, @Nullable GatheringForm form, Told told) {
        String shown = before.code().text() + '\n' + before.revision() + '\n' + told.people() + '\n'
                + (form == null ? "off" : form.slot() + "\n" + form.venue());
        return DigestUtils.sha256Hex(shown);
    }

    /** Null once it is over. */
    @Nullable Minute minute(GatheringVersion now) {
        Instant until = now.undoable();
        return until == null || !until.isAfter(clock.instant()) ? null
                : new Minute(now.code(), Math.max(1, Duration.between(clock.instant(), until).toSeconds()),
                dates.time(until), now.state() == Publication.CALLED_OFF);
    }
}
