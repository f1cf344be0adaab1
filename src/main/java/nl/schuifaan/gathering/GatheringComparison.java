package nl.schuifaan.gathering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.schuifaan.gathering.PlannedGathering.Fate;
import nl.schuifaan.gathering.ProgrammeChange.CalledOff;
import nl.schuifaan.gathering.ProgrammeChange.DetailsChanged;
import nl.schuifaan.gathering.ProgrammeChange.Hidden;
import nl.schuifaan.gathering.ProgrammeChange.MoveRefused;
import nl.schuifaan.gathering.ProgrammeChange.Moved;
import nl.schuifaan.gathering.ProgrammeChange.SeatsChanged;
import nl.schuifaan.gathering.ProgrammeChange.SeatsLowered;
import nl.schuifaan.gathering.ProgrammeChange.Shown;
import nl.schuifaan.gathering.ProgrammeChange.TextChanged;

/** A gathering in the store beside the same one in a file. */
record GatheringComparison(Gathering before, PlannedGathering planned, Scheduling scheduling) {

    void into(List<ProgrammeChange> changes) {
        if (before.calledOff() != null) {
            return;
        } else if (planned.fate() == Fate.CALLED_OFF) {
            changes.add(new CalledOff(before.code()));
        } else {
            moved(changes);
            shown(changes);
        }
        changedTexts().forEach(language -> changes.add(new TextChanged(before.code(), language)));
        seats(changes);
        if (!details(before.content()).equals(details(planned.content()))) {
            changes.add(new DetailsChanged(before.code()));
        }
    }

    private void moved(List<ProgrammeChange> changes) {
        Slot to = planned.instead(before);
        Venue venue = planned.content().venue();
        if (Scheduling.moves(before, to, venue)) {
            changes.add(scheduling.refusal(before, to, venue)
                    .<ProgrammeChange>map(reason -> new MoveRefused(before.code(), to, reason))
                    .orElseGet(() -> new Moved(before.code(), before.slot(), before.venue(), to, venue)));
        }
    }

    private void shown(List<ProgrammeChange> changes) {
        boolean hide = planned.fate() == Fate.HIDDEN;
        if (hide && before.publication() != Publication.HIDDEN) {
            changes.add(new Hidden(before.code()));
        } else if (!hide && before.publication() != Publication.PUBLISHED) {
            changes.add(new Shown(before.code()));
        }
    }

    private Set<String> changedTexts() {
        Set<String> languages = new TreeSet<>();
        changed(before.title(), planned.content().texts().title(), languages);
        changed(before.about(), planned.content().texts().about(), languages);
        return languages;
    }

    private static void changed(Map<String, String> was, Map<String, String> is, Set<String> languages) {
        Set<String> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        all.stream().filter(language -> !Objects.equals(was.get(language), is.get(language))).forEach(languages::add);
    }

    private void seats(List<ProgrammeChange> changes) {
        int taken = before.limit() - before.free();
        int limit = planned.content().capacity().limit();
        if (limit != before.limit()) {
            changes.add(limit < taken ? new SeatsLowered(before.code(), limit, taken)
                    : new SeatsChanged(before.code(), before.limit(), limit));
        }
    }

    /** Without texts, place and number of seats. */
    private static List<Object> details(GatheringContent it) {
        return List.of(it.kind(), String.valueOf(it.storyteller()), it.languages(), it.audience(), it.dinner(),
                it.capacity().margin(), it.survey(), it.practical(), it.options());
    }

    /** Whether all is the same but for time and place. */
    boolean sameContent() {
        return changedTexts().isEmpty() && planned.content().capacity().equals(before.content().capacity())
                && details(before.content()).equals(details(planned.content()));
    }
}
