package nl.schuifaan.gathering;

import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.schuifaan.gathering.FieldProblem.Field;
import nl.schuifaan.gathering.Saving.Conflict;
import nl.schuifaan.gathering.Saving.Invalid;
import nl.schuifaan.gathering.Saving.NotMovable;
import nl.schuifaan.gathering.Saving.Saved;
import nl.schuifaan.gathering.Saving.Unknown;
import nl.schuifaan.gathering.Scheduling.Reason;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.settings.MovableClock;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Gatherings as organisers make and change them. A change names the revision it was made from: if somebody else saved
 * meanwhile, nothing is changed, and both versions come back. Time and place move by {@link Scheduling}, so people are
 * told.
 */
@Component
public class Gatherings {

    private final GatheringStore store;
    private final Scheduling scheduling;
    private final ProgrammeSnapshot snapshot;
    private final MovableClock clock;

    Gatherings(GatheringStore store, Scheduling scheduling, ProgrammeSnapshot snapshot, MovableClock clock) {
        this.store = store;
        this.scheduling = scheduling;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** All of them, those that are over too, the earliest first. */
    public List<GatheringVersion> list() {
        return store.list().stream().map(GatheringVersion::of).toList();
    }

    /** @param code in small or capital letters */
    public Optional<GatheringVersion> find(GatheringCode code) {
        return store.find(code).map(GatheringVersion::of);
    }

    /** All that is wrong with it as a draft; nothing is saved. */
    public List<FieldProblem> check(GatheringDraft draft) {
        return GatheringRules.check(draft);
    }

    /** All that is wrong or lacking before residents can see it. */
    public List<FieldProblem> unready(GatheringDraft draft) {
        List<FieldProblem> problems = new ArrayList<>(GatheringRules.whole(draft));
        if (!draft.slot().startsAt().isAfter(clock.instant())) {
            problems.add(new FieldProblem(Field.WHEN, null, Problem.of("field.past")));
        }
        return List.copyOf(problems);
    }

    /** Makes a draft: nobody sees it until it is published. */
    public Saving create(GatheringDraft draft) {
        List<FieldProblem> problems = new ArrayList<>(GatheringRules.check(draft));
        if (problems.isEmpty() && !draft.slot().startsAt().isAfter(clock.instant())) {
            problems.add(new FieldProblem(Field.WHEN, null, Problem.of("field.past")));
        }
        if (!problems.isEmpty()) {
            return new Invalid(List.copyOf(problems));
        }
        Gathering made = Gathering.of(draft.content(), draft.slot(), UUID.randomUUID().toString(), Publication.DRAFT);
        return store.insert(made) ? new Saved(GatheringVersion.of(made))
                : new Invalid(List.of(new FieldProblem(Field.CODE, null, Problem.of("code.taken"))));
    }

    /** Saves a gathering as it was changed, all in one update; its code stays. One that was published stays whole. */
    public Saving edit(GatheringCode code, int revision, GatheringDraft draft) {
        GatheringDraft mine = new GatheringDraft(draft.content().called(code.inCapitals().text()), draft.slot());
        boolean seen = store.find(code).filter(it -> it.publication() != Publication.DRAFT).isPresent();
        List<FieldProblem> problems = seen ? GatheringRules.whole(mine) : GatheringRules.check(mine);
        return problems.isEmpty() ? save(mine, revision, before -> edited(before, mine)) : new Invalid(problems);
    }

    private List<Bson> edited(Gathering before, GatheringDraft mine) {
        List<Bson> updates = new ArrayList<>(store.content(before, mine.content()));
        updates.addAll(scheduling.moving(before, mine.slot(), mine.content().venue()));
        return updates;
    }

    private Saving save(GatheringDraft mine, int revision, Function<Gathering, List<Bson>> updates) {
        Gathering before = store.find(new GatheringCode(mine.content().code())).orElse(null);
        if (before == null) {
            return new Unknown();
        } else if (before.revision() != revision) {
            return new Conflict(mine, GatheringVersion.of(before));
        }
        Optional<Reason> refused = scheduling.refusal(before, mine.slot(), mine.content().venue());
        if (refused.isPresent()) {
            return new NotMovable(refused.get());
        }
        boolean saved = store.change(before, updates.apply(before));
        snapshot.forget();
        GatheringVersion now = GatheringVersion.of(store.find(before.code()).orElseThrow());
        return saved ? new Saved(now) : new Conflict(mine, now);
    }

    /** Makes a draft like another gathering on another day, at the same hours on the clock. */
    public Saving copy(GatheringCode code, String newCode, LocalDate day) {
        return store.find(code).map(it -> create(new GatheringDraft(it.content().called(newCode), it.slot().on(day))))
                .orElseGet(Unknown::new);
    }

    /** A draft of a series: its code and its day. */
    public record Copy(String code, LocalDate day) {}

    /**
     * Makes several drafts like another gathering. Each is made or not by itself; the answers come in the same order.
     */
    public List<Saving> series(GatheringCode code, List<Copy> copies) {
        List<Saving> made = copies.stream().map(copy -> copy(code, copy.code(), copy.day())).toList();
        store.join(code.inCapitals(), made.stream().filter(Saved.class::isInstance)
                .map(saved -> ((Saved) saved).now().code()).toList());
        return made;
    }

    /** Those of the same series that come after it, the earliest first; without what was called off or is over. */
    public List<GatheringVersion> following(GatheringCode code) {
        return store.find(code).map(store::following).orElse(List.of()).stream()
                .filter(it -> it.end().isAfter(clock.instant())).map(GatheringVersion::of).toList();
    }

    /** Residents see it from now on, if nothing is lacking. */
    public Saving publish(GatheringCode code, int revision) {
        List<FieldProblem> problems = store.find(code)
                .map(it -> unready(new GatheringDraft(it.content(), it.slot()))).orElse(List.of());
        return problems.isEmpty() ? publication(code, revision, Publication.PUBLISHED) : new Invalid(problems);
    }

    /** Residents see it no longer; bookings stay. */
    public Saving hide(GatheringCode code, int revision) {
        return publication(code, revision, Publication.HIDDEN);
    }

    private Saving publication(GatheringCode code, int revision, Publication state) {
        Gathering before = store.find(code).orElse(null);
        return before == null ? new Unknown() : save(new GatheringDraft(before.content(), before.slot()), revision,
                _ -> List.of(Updates.set("state", state.name())));
    }
}
