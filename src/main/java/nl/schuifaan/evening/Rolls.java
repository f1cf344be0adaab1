package nl.schuifaan.evening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.evening.Arrivals.Note;
import nl.schuifaan.evening.Evening.Member;
import nl.schuifaan.evening.Mixes.Mix;
import nl.schuifaan.evening.Roll.Kind;
import nl.schuifaan.evening.WalkIns.WalkIn;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import org.springframework.stereotype.Component;

/** Puts the list of an evening together with what was noted at the door. */
@Component
class Rolls {

    /** What stands for a walk-in on a phone: the phone itself made the rest of it. */
    static final String NEW = "new:";

    private final GuestList guests;
    private final WalkIns walkIns;
    private final Arrivals arrivals;
    private final Mixes mixes;

    Rolls(GuestList guests, WalkIns walkIns, Arrivals arrivals, Mixes mixes) {
        this.guests = guests;
        this.walkIns = walkIns;
        this.arrivals = arrivals;
        this.mixes = mixes;
    }

    Roll of(Evening evening) {
        GatheringCode code = evening.code();
        Map<String, List<Note>> notes = arrivals.of(code);
        List<ExpectedParty> coming = guests.of(code);
        Map<ChatId, Mix> told = new HashMap<>(mixes.of(code));
        // Who signed up others too told it of one of them.
        told.keySet().removeIf(chat -> coming.stream().filter(one -> chat.equals(one.chat())).count() > 1);
        List<RollEntry> entries = new ArrayList<>();
        coming.forEach(one -> entries.add(entry(code, one, told, notes)));
        walkIns.of(code).forEach(one -> entries.add(entry(one, notes)));
        evening.staff().forEach(one -> entries.add(entry(code, one, notes)));
        return new Roll(code, entries);
    }

    private static RollEntry entry(GatheringCode code, ExpectedParty one, Map<ChatId, Mix> told,
            Map<String, List<Note>> notes) {
        return new RollEntry(one.booking().text(), one.line(code), Kind.GUEST, one.chat(), one.called(), one.people(),
                one.children(), one.language(), one.needs(Wish.WHEELCHAIR),
                told.getOrDefault(one.chat(), Mix.NONE), notes.getOrDefault(one.booking().text(), List.of()));
    }

    private static RollEntry entry(WalkIn one, Map<String, List<Note>> notes) {
        return new RollEntry(one.unit(), NEW + one.unit().substring(WalkIns.unit("").length()), Kind.WALK_IN, null,
                ExpectedParty.called(one.name()), one.people(), 0, one.language(), false,
                Mix.NONE, notes.getOrDefault(one.unit(), List.of()));
    }

    private static RollEntry entry(GatheringCode code, Member one, Map<String, List<Note>> notes) {
        return new RollEntry(one.id(), ExpectedParty.line(code, one.id()), Kind.STAFF, null,
                ExpectedParty.called(one.name()), 1, 0, new Language(one.languages().getFirst()), false, Mix.NONE,
                notes.getOrDefault(one.id(), List.of()));
    }
}
