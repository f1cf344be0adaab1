package nl.schuifaan.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.report.GatheringCount.Group;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Counts the people of one gathering, party by party, as its ledger has them. */
final class EveningTally {

    /** What is not known: their chat has gone, or a colleague wrote them down. */
    static final String UNKNOWN = "unknown";

    private final Document gathering;
    private final Map<ChatId, GuestFacts> guests;
    private final Map<ChatId, String> lastVisits;
    private final Map<String, Set<ChatId>> reminded;
    private final Map<String, Integer> tables = new TreeMap<>();
    private final Map<String, Integer> people = new TreeMap<>();
    private final Map<String, Integer> languages = new TreeMap<>();
    private final Map<String, Integer> channels = new TreeMap<>();
    private final Map<String, Integer> partners = new TreeMap<>();
    private final Map<String, Integer> earlier = new TreeMap<>();
    private final Map<String, Integer> reminders = new TreeMap<>();
    private final Map<String, Integer> leads = new TreeMap<>();

    /**
     * @param guests     what is known of people, by id of their chat
     * @param lastVisits month in which they came last, by id of their chat
     * @param reminded   chats that got a reminder, by name of the reminder
     */
    EveningTally(Document gathering, Map<ChatId, GuestFacts> guests, Map<ChatId, String> lastVisits,
            Map<String, Set<ChatId>> reminded) {
        this.gathering = gathering;
        this.guests = guests;
        this.lastVisits = lastVisits;
        this.reminded = reminded;
    }

    GatheringCount count(Instant now) {
        gathering.get("bookings", new Document()).forEach((booking, party) ->
                add(new BookingId(booking), (Document) party));
        return new GatheringCount(new GatheringCode(gathering.getString("_id")), gathering.get("kind", ""),
                gathering.get("place", ""),
                start(), now, List.copyOf(gathering.getList("interpreters", String.class, List.of())), tables,
                people, languages, channels, partners, earlier, reminders, leads, false);
    }

    /** @param staff facilitators and interpreters of the evening, as they are stored */
    EveningTally with(List<Document> staff) {
        Map<Integer, Set<String>> spoken = new TreeMap<>();
        staff.stream().filter(one -> one.getInteger("table") != null).forEach(one ->
                spoken.computeIfAbsent(one.getInteger("table"), _ -> new TreeSet<>())
                        .addAll(one.getList("languages", String.class, List.of())));
        spoken.values().forEach(table -> table.forEach(language -> tables.merge(language, 1, Integer::sum)));
        return this;
    }

    private Instant start() {
        return gathering.getDate("start").toInstant();
    }

    private void add(BookingId booking, Document party) {
        int adults = number(party, "adults");
        int children = number(party, "children");
        int all = adults + children;
        boolean passed = number(party, "passed") > 0;
        boolean waited = number(party, "position") > 0;
        switch (party.get("state", "")) {
            case "GRANTED" -> {
                note(passed ? Group.PASSED : waited ? Group.SEATED : null, all);
                seated(booking, party, adults, children);
            }
            case "CANCELLED" -> note(Group.CANCELLED, all);
            case "WAITING", "OFFERED", "LAPSED" -> note(passed ? Group.PASSED : Group.VAIN, all);
            default -> { }
        }
    }

    private void seated(BookingId booking, Document party, int adults, int children) {
        Boolean came = party.getBoolean("came");
        int all = adults + children;
        if (came == null) {
            note(Group.UNKNOWN, all);
            return;
        }
        ChatId contact = contact(party);
        outcome(party, contact, all, came ? "came" : "away");
        note(came ? Group.CAME : Group.AWAY, all);
        if (came) {
            note(Group.ADULTS, adults);
            note(Group.CHILDREN, children);
            describe(booking, contact, all);
            partners.merge(party.get("partner", GatheringCount.NO_PARTNER), all, Integer::sum);
        }
    }

    private void outcome(Document party, @Nullable ChatId contact, int all, String how) {
        leads.merge(lead(party) + "-" + how, all, Integer::sum);
        reminded.forEach((name, sent) -> reminders.merge(
                name + "-" + (contact != null && sent.contains(contact) ? "sent" : "none") + "-" + how, all,
                Integer::sum));
    }

    private void describe(BookingId booking, @Nullable ChatId contact, int all) {
        GuestFacts guest = contact == null ? GuestFacts.UNKNOWN : guests.getOrDefault(contact, GuestFacts.UNKNOWN);
        languages.merge(guest.language(booking), all, Integer::sum);
        channels.merge(guest.channel(), all, Integer::sum);
        earlier.merge(contact == null ? GatheringCount.NEVER : lastVisits.getOrDefault(contact, GatheringCount.NEVER),
                all,
                Integer::sum);
        note(guest.interpreted().contains(booking) ? Group.INTERPRETER : null, all);
    }

    private void note(@Nullable Group group, int all) {
        if (group != null && all > 0) {
            people.merge(group.name(), all, Integer::sum);
        }
    }

    private String lead(Document party) {
        Date at = party.getDate("at");
        Duration before = at == null ? Duration.ofDays(99) : Duration.between(at.toInstant(), start());
        return before.toHours() < 24 ? "day" : before.toDays() < 7 ? "week" : "long";
    }

    private static int number(Document party, String field) {
        return party.get(field) instanceof Number number ? number.intValue() : 0;
    }

    /** Chats of those who came; whoever was forgotten has none. */
    static List<ChatId> cameFrom(Document gathering) {
        return gathering.get("bookings", new Document()).values().stream().map(Document.class::cast)
                .filter(party -> Boolean.TRUE.equals(party.getBoolean("came"))
                        && "GRANTED".equals(party.getString("state")))
                .flatMap(party -> Stream.ofNullable(contact(party))).distinct().toList();
    }

    /** Chats of everyone who had anything to do with it. */
    static List<ChatId> contacts(Document gathering) {
        return gathering.get("bookings", new Document()).values().stream()
                .flatMap(party -> Stream.ofNullable(contact((Document) party))).distinct().toList();
    }

    private static @Nullable ChatId contact(Document party) {
        return ChatId.orNull(party.getString("contact"));
    }
}
