package nl.schuifaan.gathering;

import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schuifaan.gathering.PlannedGathering.Fate;
import nl.schuifaan.gathering.ProgrammeChange.Missing;
import nl.schuifaan.gathering.ProgrammeChange.MoveRefused;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a programme file into the store. The store is what counts: a file changes it once, after a look at what it
 * would change.
 */
@Component
public class ProgrammeImport {

    private final GatheringStore gatherings;
    private final Scheduling scheduling;
    private final PartnerCounts partners;
    private final ProgrammeMark mark;
    private final ProgrammeSnapshot snapshot;
    private final MovableClock clock;

    ProgrammeImport(GatheringStore gatherings, Scheduling scheduling, PartnerCounts partners, ProgrammeMark mark,
            ProgrammeSnapshot snapshot, MovableClock clock) {
        this.gatherings = gatherings;
        this.scheduling = scheduling;
        this.partners = partners;
        this.mark = mark;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** What becomes of a gathering that no longer stands in the file. */
    public enum Choice { CALL_OFF, HIDE, KEEP }

    /** What a file would change. */
    public static final class Comparison {

        private final String text;
        private final ProgrammeFile file;
        private final List<ProgrammeChange> changes;

        Comparison(String text, ProgrammeFile file, List<ProgrammeChange> changes) {
            this.text = text;
            this.file = file;
            this.changes = List.copyOf(changes);
        }

        public List<ProgrammeChange> changes() {
            return changes;
        }

        int gatherings() {
            return file.gatherings().size();
        }

        int partners() {
            return file.partners().size();
        }

        /**
         * What keeps it from being applied: moves that are impossible, and gatherings of which nobody has chosen what
         * becomes.
         */
        public List<ProgrammeChange> obstacles(Map<GatheringCode, Choice> choices) {
            return changes.stream().filter(change -> switch (change) {
                case MoveRefused _ -> true;
                case Missing(GatheringCode code, _) -> !choices.containsKey(code) && !file.removed().containsKey(code);
                default -> false;
            }).toList();
        }
    }

    /**
     * Compares a file with the store, and changes nothing.
     *
     * @param name how to call the file in what is said about its mistakes
     * @throws nl.schuifaan.settings.StartupException with a sentence in Dutch for each mistake, naming file and line
     */
    public Comparison compare(String name, String text) {
        ProgrammeFile file = ProgrammeFile.read(name, text);
        LocalDate today = clock.local().toLocalDate();
        Map<GatheringCode, Gathering> stored = gatherings.list().stream()
                .collect(Collectors.toMap(Gathering::code, it -> it));
        List<ProgrammeChange> changes = new ArrayList<>();
        file.gatherings().forEach(planned -> compare(planned, stored.get(planned.code()), today, changes));
        missing(file, stored, changes);
        partners(file, changes);
        return new Comparison(text, file, changes);
    }

    private void compare(PlannedGathering planned, @Nullable Gathering before, LocalDate today,
            List<ProgrammeChange> changes) {
        if (before != null) {
            new GatheringComparison(before, planned, scheduling).into(changes);
        } else if (planned.fate() != Fate.CALLED_OFF) {
            Slot slot = planned.slot(today);
            changes.add(slot.endsAt().isAfter(clock.instant()) ? new ProgrammeChange.NewGathering(planned.code(), slot)
                    : new ProgrammeChange.Past(planned.code(), slot));
        }
    }

    /**
     * Gatherings to come that the file before had. One that was made in the console stands in no file, and is not
     * missed.
     */
    private void missing(ProgrammeFile file, Map<GatheringCode, Gathering> stored, List<ProgrammeChange> changes) {
        Set<GatheringCode> codes = file.gatherings().stream().map(PlannedGathering::code).collect(Collectors.toSet());
        for (GatheringCode code : new TreeSet<>(mark.codes(stored.keySet()))) {
            Gathering gathering = stored.get(code);
            if (gathering != null && !codes.contains(code) && gathering.end().isAfter(clock.instant())
                    && gathering.publication() == Publication.PUBLISHED) {
                changes.add(new Missing(code, gathering.limit() - gathering.free()));
            }
        }
    }

    private void partners(ProgrammeFile file, List<ProgrammeChange> changes) {
        Map<String, String> known = partners.list().stream().collect(Collectors.toMap(Partner::code, Partner::name));
        file.partners().forEach((code, name) -> {
            if (!name.equals(known.get(code))) {
                changes.add(new ProgrammeChange.PartnerChanged(code, name));
            }
        });
    }

    /**
     * Takes the file over. May be done again after a crash.
     *
     * @param choices what becomes of gatherings that are missing, by code; they win over those in the file
     * @throws IllegalStateException if there are {@linkplain Comparison#obstacles obstacles}
     */
    public void apply(Comparison comparison, Map<GatheringCode, Choice> choices) {
        if (!comparison.obstacles(choices).isEmpty()) {
            throw new IllegalStateException("the programme cannot be taken over as it is");
        }
        LocalDate today = clock.local().toLocalDate();
        comparison.file.gatherings().forEach(planned -> put(planned, today));
        comparison.changes.stream().filter(Missing.class::isInstance).map(Missing.class::cast).map(Missing::code)
                .forEach(code -> remove(code, Objects.requireNonNull(
                        choices.getOrDefault(code, comparison.file.removed().get(code)))));
        comparison.file.partners().forEach(partners::put);
        mark.read(comparison.text, comparison.file.gatherings().stream().map(PlannedGathering::code).toList(),
                clock.instant());
        snapshot.forget();
    }

    /** Puts it up, or changes the one with its code, whose bookings stay. */
    void put(PlannedGathering planned, LocalDate today) {
        Gathering before = gatherings.find(planned.code()).orElse(null);
        if (before == null) {
            if (planned.fate() != Fate.CALLED_OFF) {
                // If another instance that started at the same moment was first, it had the same file.
                gatherings.insert(planned.putUp(today, UUID.randomUUID().toString()));
            }
            return;
        }
        change(before, planned);
        if (planned.fate() == Fate.CALLED_OFF) {
            scheduling.callOff(planned.code());
        } else {
            scheduling.move(planned.code(), planned.instead(before), planned.content().venue());
        }
    }

    private void change(Gathering before, PlannedGathering planned) {
        while (before.calledOff() == null) {
            List<Bson> updates = new ArrayList<>(gatherings.content(before, planned.content()));
            Publication state = planned.fate() == Fate.HIDDEN ? Publication.HIDDEN : Publication.PUBLISHED;
            boolean same = new GatheringComparison(before, planned, scheduling).sameContent()
                    && state == before.publication();
            updates.add(Updates.set("state", state.name()));
            if (same || gatherings.change(before, updates)) {
                return;
            }
            before = Objects.requireNonNull(gatherings.find(planned.code()).orElse(null));
        }
    }

    private void remove(GatheringCode code, Choice choice) {
        switch (choice) {
            case CALL_OFF -> scheduling.callOff(code);
            case HIDE -> gatherings.find(code)
                    .ifPresent(it -> gatherings.change(it, List.of(Updates.set("state", Publication.HIDDEN.name()))));
            case KEEP -> { }
        }
    }
}
