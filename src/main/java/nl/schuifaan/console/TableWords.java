package nl.schuifaan.console;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.schuifaan.evening.Evening.Bond;
import nl.schuifaan.evening.Facilitators.Facilitator;
import nl.schuifaan.evening.Parties.Party;
import nl.schuifaan.language.Language;
import nl.schuifaan.seating.Unmet;
import org.springframework.stereotype.Component;

/** Says in words what the tables do not meet, and for whom. */
@Component
final class TableWords {

    private final Say say;
    private final Dates dates;

    TableWords(Say say, Dates dates) {
        this.say = say;
        this.dates = dates;
    }

    List<String> sentences(List<Unmet> unmet, List<Party> parties) {
        Map<String, String> names = new HashMap<>();
        parties.forEach(party -> names.put(party.unit(), called(party)));
        return unmet.stream().map(one -> sentence(one, names)).toList();
    }

    /** Name and how many; whoever gave no name is called that. */
    public String called(Party party) {
        String name = party.called().isEmpty() ? say.text("tables.nameless") : party.called();
        return party.people() == 1 ? name : say.text("tables.party", name, party.people());
    }

    /** How many are at a table, as its facilitator told. */
    public String count(Facilitator told, String name) {
        Instant at = Objects.requireNonNull(told.counted());
        String when = dates.time(at);
        return told.people() > 0 ? say.text("tables.count", name, told.people(), told.missing(), when)
                : told.missing() > 0 ? say.text("tables.count.missing", name, told.missing(), when)
                : say.text("tables.count.all", name, when);
    }

    public String both(Bond bond, List<Party> parties) {
        return parties.stream().filter(party -> party.unit().equals(bond.one()) || party.unit().equals(bond.other()))
                .map(this::called).collect(Collectors.joining(", "));
    }

    public String language(Language language) {
        return say.has("language." + language.code()) ? say.text("language." + language.code()) : language.code();
    }

    private String sentence(Unmet unmet, Map<String, String> names) {
        int people = unmet.guests().size();
        String who = who(unmet, names);
        return switch (unmet) {
            case Unmet.NoInterpreter it -> say.text("tables.unmet.interpreter", people, language(it.language()),
                    who);
            case Unmet.NotByInterpreter it -> say.text("tables.unmet.by-interpreter", people,
                    language(it.language()), who);
            case Unmet.NoFacilitator it -> say.text("tables.unmet.facilitator", it.table());
            case Unmet.NoWheelchairRoom _ -> say.text("tables.unmet.wheelchair", people, who);
            case Unmet.TooManyForATable it -> say.text("tables.unmet.too-many", who, it.seats());
            case Unmet.Separated _ -> say.text("tables.unmet.separated", who);
            case Unmet.NotApart it -> say.text("tables.unmet.apart", who, it.table());
            case Unmet.NotAtPin it -> say.text("tables.unmet.pin", who, it.table());
            case Unmet.NoChair _ -> say.text("tables.unmet.chair", people, who);
        };
    }

    private static String who(Unmet unmet, Map<String, String> names) {
        return unmet.guests().stream().map(id -> id.substring(0, Math.max(0, id.lastIndexOf('#')))).distinct()
                .map(unit -> names.getOrDefault(unit, "")).filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
