package nl.schuifaan.channel.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.schuifaan.channel.ButtonPress;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.transcript.Transcript;

/** Makes a transcript of what happened on a phone. */
final class SavedTranscript {

    private static final int MINUTES_IN_HOUR = 60;

    /** Real time that went by while the clock was moved. */
    private static final Duration HARDLY = Duration.ofMinutes(30);

    private final Phone phone;
    private final List<Transcript.Line> lines = new ArrayList<>();

    private SavedTranscript(Phone phone) {
        this.phone = phone;
    }

    /** The transcript of this phone; {@code now} is when it begins if nothing happened yet. */
    static Transcript of(Phone phone, Instant now) {
        return new SavedTranscript(phone).write(now);
    }

    private Transcript write(Instant now) {
        List<Entry> entries = phone.entries().stream().filter(entry -> !isSound(entry)).toList();
        Instant before = entries.isEmpty() ? now : entries.getFirst().at();
        LocalDateTime start = MovableClock.local(before).truncatedTo(ChronoUnit.MINUTES);
        for (Entry entry : entries) {
            if (entry.what() == Entry.What.LATER) {
                lines.add(moved(before, entry));
            } else {
                passTime(Duration.between(before, entry.at()));
                lines.add(line(entry));
            }
            before = entry.at();
        }
        return new Transcript(phone.name(), language(), phone.handset().standsFor(), start, null, phone.hint(),
                new TreeMap<>(), lines);
    }

    /** Hearing a text says nothing new, and not every text has been spoken in. */
    private static boolean isSound(Entry entry) {
        boolean wanted = entry.what() == Entry.What.PRESSED && ButtonPress.isToListen(entry.buttons().getFirst());
        return wanted || entry.said() && entry.file() != null && entry.file().mediaType().startsWith("audio/");
    }

    /** Time that went by without anyone moving the clock, such as a night; less than half an hour does not matter. */
    private void passTime(Duration gap) {
        long hours = Math.round(gap.toMinutes() / (double) MINUTES_IN_HOUR);
        if (hours > 0) {
            lines.add(new Transcript.Later(Duration.ofHours(hours)));
        }
    }

    /** The clock was moved: by so many hours, or to a time of the day. */
    private static Transcript.Line moved(Instant before, Entry later) {
        Duration hours = Duration.ofHours(Long.parseLong(later.text()));
        boolean whole = Duration.between(before, later.at()).minus(hours).abs().compareTo(HARDLY) < 0;
        return whole ? new Transcript.Later(hours)
                : new Transcript.Until(MovableClock.local(later.at()), false);
    }

    private Transcript.Line line(Entry entry) {
        String name = phone.name();
        return switch (entry.what()) {
            case TYPED -> new Transcript.Types(name, entry.text());
            case PRESSED -> new Transcript.Presses(name, entry.buttons().getFirst().label());
            case SENT -> new Transcript.Sends(name, Input.Kind.valueOf(entry.text()));
            case OPENED -> new Transcript.Opens(name, entry.text());
            case BLOCKED -> new Transcript.Blocks(name);
            case UNBLOCKED -> new Transcript.Unblocks(name);
            case LATER -> throw new IllegalStateException("the clock is no person");
            case ANSWERED, EDITED ->
                    new Transcript.Answer(unasked() ? name : null, entry.what() == Entry.What.EDITED, entry.text(),
                    entry.buttons().stream().filter(button -> !ButtonPress.isToListen(button)).map(Button::label)
                    .toList(), entry.file() == null ? null : entry.file().name());
        };
    }

    /** Whether nothing was done on this phone since time went by. */
    private boolean unasked() {
        return lines.reversed().stream().filter(line -> !(line instanceof Transcript.Answer)).findFirst()
                .filter(Transcript.Happening.class::isInstance).isPresent();
    }

    /** The language that Schuifaan spoke last; before that, the one the device is set to. */
    private Language language() {
        return phone.entries().stream().filter(Entry::said).map(Entry::language).reduce((_, last) -> last)
                .map(Language::new).orElse(new Language(phone.language()));
    }
}
