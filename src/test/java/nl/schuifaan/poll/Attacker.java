package nl.schuifaan.poll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * Someone who has all that was stored, logged and sent, knows who the people are, stood by while they answered, and
 * wants to know which sheet is whose. Tries everything it can think of; each way gives a guess of the sheet of each
 * person.
 */
final class Attacker {

    private final Map<String, List<Document>> dump;
    private final List<String> logged;
    private final Map<String, List<String>> sentTo;
    private final List<String> contacts;
    private final List<Document> sheets;

    /**
     * @param sentTo   what was sent to each contact
     * @param contacts in the order in which they were seen to answer
     */
    Attacker(Map<String, List<Document>> dump, List<String> logged, Map<String, List<String>> sentTo,
            List<String> contacts) {
        this.dump = dump;
        this.logged = logged;
        this.sentTo = sentTo;
        this.contacts = contacts;
        this.sheets = dump.getOrDefault("sheets", List.of()).stream()
                .filter(sheet -> !"blank".equals(sheet.get("state"))).toList();
    }

    /** Of each way, the sheet that it takes to be each contact's: by the name of the way. */
    Map<String, Map<String, Document>> guesses() {
        Map<String, Map<String, Document>> guesses = new LinkedHashMap<>();
        guesses.put("a contact's id on a sheet", byMention(sheet -> "", true));
        guesses.put("a sheet's id with a contact's", byMention(sheet -> String.valueOf(sheet.get("_id")), false));
        guesses.put("the words of a sheet with a contact's id", byMention(Attacker::words, false));
        orders().forEach((order, people) -> sheetOrders().forEach((way, ordered) -> {
            guesses.put(order + " = " + way, pair(people, ordered));
            guesses.put(order + " = " + way + ", reversed", pair(people, ordered.reversed()));
        }));
        return guesses;
    }

    private interface Sign {
        String of(Document sheet);
    }

    /** Looks for a document, a log line or a message that has both, or for the contact on the sheet itself. */
    private Map<String, Document> byMention(Sign sign, boolean onSheet) {
        Map<String, Document> found = new HashMap<>();
        for (Document sheet : sheets) {
            String what = sign.of(sheet);
            for (String contact : contacts) {
                boolean together = onSheet ? sheet.toJson().contains(contact)
                        : what.length() > 3 && (stored(what, contact)
                        || logged.stream().anyMatch(line -> line.contains(what) && line.contains(contact))
                        || sentTo.getOrDefault(contact, List.of()).stream().anyMatch(text -> text.contains(what)));
                if (together) {
                    found.put(contact, sheet);
                }
            }
        }
        return found;
    }

    private boolean stored(String what, String contact) {
        return dump.values().stream().flatMap(List::stream).map(Document::toJson).anyMatch(json -> json.contains(what)
                && json.contains(contact));
    }

    private static String words(Document sheet) {
        return sheet.get("answers", Document.class).values().stream().map(String::valueOf)
                .max(Comparator.comparingInt(String::length)).orElse("");
    }

    /**
     * Everything by which people can be put in an order: when they last wrote, where they stand in each collection,
     * sizes, counts.
     */
    private Map<String, List<String>> orders() {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        orders.put("seen answering", contacts);
        orders.put("last heard of", by(contact -> chat(contact).getDate("lastAt").getTime()));
        orders.put("last mark", by(contact -> mark(chat(contact).getList("seen", Object.class).getLast())));
        counts().forEach((name, count) -> orders.put(name, by(count)));
        orders.put("id of a chat", contacts.stream().sorted().toList());
        for (String name : List.of("chats", "rows", "invited", "slips")) {
            orders.put("place in " + name, dump.getOrDefault(name, List.of()).stream()
                    .map(one -> String.valueOf(one.getOrDefault("contact", one.get("_id")))).filter(contacts::contains)
                    .distinct().toList());
        }
        return orders;
    }

    /** What can be counted in a chat. */
    private Map<String, ToLongFunction<String>> counts() {
        Map<String, ToLongFunction<String>> counts = new LinkedHashMap<>();
        counts.put("messages in", contact -> chat(contact).getList("seen", Object.class).size());
        counts.put("messages told", contact -> chat(contact).getList("told", Object.class, List.of()).size());
        counts.put("turns", contact -> ((Number) chat(contact).get("version")).longValue());
        counts.put("fields", contact -> chat(contact).size());
        counts.put("length of the rest", contact -> rest(chat(contact)).toJson().length());
        counts.put("documents about them", contact -> dump.values().stream().flatMap(List::stream)
                .filter(one -> contact.equals(one.get("contact"))).count());
        return counts;
    }

    private Document chat(String contact) {
        return dump.get("chats").stream().filter(chat -> contact.equals(chat.get("_id"))).findFirst().orElseThrow();
    }

    /** What is left of a chat without what is different for everybody. */
    private static Document rest(Document chat) {
        Document rest = new Document(chat);
        List.of("_id", "address", "version", "seen", "lastAt", "contact").forEach(rest::remove);
        return rest;
    }

    private static long mark(Object seen) {
        return seen instanceof Document old ? old.getDate("at").getTime() : (long) seen;
    }

    /**
     * Who stands apart from nearly everybody else, by what can be counted: those of the few that have another number
     * than the most.
     */
    Map<String, List<String>> standingApart() {
        Map<String, List<String>> apart = new LinkedHashMap<>();
        counts().forEach((name, count) -> {
            Map<Long, List<String>> groups = contacts.stream().collect(Collectors.groupingBy(count::applyAsLong));
            int most = groups.values().stream().mapToInt(List::size).max().orElse(0);
            if (most > contacts.size() / 2) {
                apart.put(name, groups.values().stream().filter(group -> group.size() < most).flatMap(List::stream)
                        .toList());
            }
        });
        return apart;
    }

    /** The sheet that says what somebody chose whose words are known. */
    Optional<Document> sheetWith(String words) {
        return sheets.stream().filter(sheet -> sheet.toJson().contains(words)).findFirst();
    }

    private List<String> by(ToLongFunction<String> key) {
        return contacts.stream().sorted(Comparator.comparingLong(key)).toList();
    }

    /** The same of sheets. */
    private Map<String, List<Document>> sheetOrders() {
        Map<String, List<Document>> orders = new LinkedHashMap<>();
        orders.put("place among the sheets", sheets);
        orders.put("id of a sheet",
                sheets.stream().sorted(Comparator.comparing(sheet -> String.valueOf(sheet.get("_id")))).toList());
        orders.put("size of a sheet", sheets.stream().sorted(Comparator.comparingInt(sheet -> sheet.toJson().length()))
                .toList());
        orders.put("time on a sheet", sheets.stream().filter(sheet -> time(sheet) > 0)
                .sorted(Comparator.comparingLong(Attacker::time)).toList());
        return orders;
    }

    private static long time(Object value) {
        return switch (value) {
            case Date date -> date.getTime();
            case ObjectId id -> id.getDate().getTime();
            case Document document -> document.values().stream().mapToLong(Attacker::time).max().orElse(0);
            case null, default -> 0;
        };
    }

    private static Map<String, Document> pair(List<String> people, List<Document> sheets) {
        Map<String, Document> pairs = new HashMap<>();
        List<String> some = new ArrayList<>(people);
        for (int i = 0; i < Math.min(some.size(), sheets.size()); i++) {
            pairs.put(some.get(i), sheets.get(i));
        }
        return pairs;
    }
}
