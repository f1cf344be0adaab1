package nl.schuifaan.channel.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.channel.Spoken;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.Now;
import nl.schuifaan.transcript.Transcript;

/** Makes a transcript of what happened on a phone. */
final class SavedTranscript {

    private static final int MINUTES_IN_HOUR = 60;

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
        LocalDateTime start = LocalDateTime.ofInstant(before, Now.THE_HAGUE).truncatedTo(ChronoUnit.MINUTES);
        for (Entry entry : entries) {
            if (entry.what() != Entry.What.LATER) {
                passTime(Duration.between(before, entry.at()));
            }
            before = entry.at();
            lines.add(line(entry));
        }
        return new Transcript(phone.name(), language(), phone.handset().standsFor(), start, phone.hint(), new TreeMap<>(), lines);
    }

    /** Hearing a text says nothing new, and not every text has been spoken in. */
    private static boolean isSound(Entry entry) {
        boolean wanted = entry.what() == Entry.What.PRESSED && Spoken.isToListen(entry.buttons().getFirst());
        return wanted || entry.said() && entry.file() != null && entry.file().mediaType().startsWith("audio/");
    }

    /** Time that went by without anyone moving the clock, such as a night; less than half an hour does not matter. */
    private void passTime(Duration gap) {
        long hours = Math.round(gap.toMinutes() / (double) MINUTES_IN_HOUR);
        if (hours > 0) {
            lines.add(new Transcript.Later(Duration.ofHours(hours)));
        }
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
            case LATER -> new Transcript.Later(Duration.ofHours(Long.parseLong(entry.text())));
            case ANSWERED, EDITED -> new Transcript.Answer(entry.what() == Entry.What.EDITED, entry.text(),
                    entry.buttons().stream().filter(button -> !Spoken.isToListen(button)).map(Button::label).toList(), entry.file() == null ? null : entry.file().name());
        };
    }

    /** The language that Schuifaan spoke last; before that, the one the device is set to. */
    private Language language() {
        return phone.entries().stream().filter(Entry::said).map(Entry::language).reduce((_, last) -> last)
                .map(Language::new).orElse(new Language(phone.language()));
    }
}
