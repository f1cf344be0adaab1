package nl.schuifaan.poll;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.Addresses;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * What people answer, on two piles of paper ({@link Pile}): a sheet for all that is chosen from given answers, and a
 * slip for each answer in one's own words. Nothing joins a sheet to a slip once they are sent off, so that whoever
 * knows someone by their words, or by the language of them, learns nothing of what else they answered.
 */
@Component
class ResponseSheets {

    /** So many answers in own words a poll can have for which slips are laid out when nobody says how many. */
    private static final int MOST_QUESTIONS = 5;

    private final Pile sheets;
    private final Pile slips;

    ResponseSheets(MongoTemplate mongo, Addresses addresses) {
        sheets = new Pile(mongo, "sheets", addresses);
        slips = new Pile(mongo, "slips", addresses);
    }

    /** Lays out blank paper, if there is not enough. Repeating it lays out no more. */
    void layOut(Poll round, int people) {
        layOut(round.id(), round.keys().size(), people);
        int open = (int) IntStream.range(0, round.keys().size()).filter(round::open).count();
        if (open > 0) {
            slips.layOut(round.id(), people * open, ResponseSheets::slip);
        }
    }

    void layOut(String poll, int questions, int people) {
        sheets.layOut(poll, people, () -> sheet(questions));
    }

    private static Document sheet(int questions) {
        Document answers = new Document();
        IntStream.range(0, questions).forEach(i -> answers.append("q" + i, ""));
        return new Document("upTo", 0).append("answers", answers);
    }

    private static Document slip() {
        return new Document("question", 0).append("text", "").append("quote", false);
    }

    /** Writes a chosen answer on this person's open sheet. */
    void keep(String poll, ChatId contact, int question, @Nullable String answer, int questions) {
        sheets.write(poll, owner(poll, contact), combine(set("answers.q" + question, answer == null ? "" : answer),
                max("upTo", question + 1)), () -> sheet(questions));
    }

    /** Writes an answer in own words on a slip; on their sheet stands no more than how far they are. */
    void keepWords(String poll, ChatId contact, int question, @Nullable String words, int questions) {
        keep(poll, contact, question, null, questions);
        var change = combine(set("question", question), set("text", words == null ? "" : words), set("quote", false));
        if (words == null) {
            slips.change(owner(poll, contact, question), change);
        } else {
            slips.write(poll, owner(poll, contact, question), change, ResponseSheets::slip);
        }
    }

    /** The version before kept words on the sheet. */
    void allowQuote(String poll, ChatId contact, int question, boolean yes) {
        boolean kept = slips.change(owner(poll, contact, question), set("quote", yes));
        boolean before = !kept && sheet(poll, contact).filter(sheet -> sheet.containsKey("quotes")).isPresent();
        sheets.change(owner(poll, contact), before
                ? combine(set("quotes.q" + question, yes), max("upTo", question + 1)) : max("upTo", question + 1));
    }

    /** The cut: slips first, so that a death in between leaves what this is asked for again by. */
    void send(String poll, ChatId contact) {
        slips.cut(slips(poll, contact));
        sheets.cut(List.of(owner(poll, contact)));
    }

    /** The question that this person has not come to yet, from 0; empty when they have no open sheet. */
    Optional<Integer> upTo(String poll, ChatId contact) {
        return sheet(poll, contact).map(sheet -> sheet.getInteger("upTo", 0));
    }

    private Optional<Document> sheet(String poll, ChatId contact) {
        return sheets.find(List.of(owner(poll, contact))).stream().findFirst();
    }

    /** Wipes this person's open paper back to blank. */
    void drop(List<String> polls, ChatId contact) {
        for (String poll : polls) {
            slips.wipe(slips(poll, contact));
            sheets.wipe(List.of(owner(poll, contact)));
        }
    }

    /** This person's open sheet and slips, as they are stored. */
    Map<String, List<Document>> find(String poll, ChatId contact) {
        return Map.of("sheets", sheets.find(List.of(owner(poll, contact))),
                "slips", slips.find(slips(poll, contact)));
    }

    /** Sends this person's open paper as it is, or throws it away if nothing is on it. */
    void end(String poll, ChatId contact) {
        if (empty(poll, contact)) {
            drop(List.of(poll), contact);
        } else {
            send(poll, contact);
        }
    }

    private boolean empty(String poll, ChatId contact) {
        boolean chosen = sheet(poll, contact).stream()
                .anyMatch(sheet -> !sheet.get("answers", new Document()).values().stream().allMatch(""::equals));
        return !chosen && slips.find(slips(poll, contact)).stream()
                .allMatch(slip -> slip.getString("text").isEmpty());
    }

    /** Polls that have paper of any kind. */
    Set<String> polls() {
        Set<String> polls = new TreeSet<>(sheets.polls());
        polls.addAll(slips.polls());
        return polls;
    }

    /** Those of these contacts that have open paper. */
    List<ChatId> openOf(String poll, Collection<ChatId> contacts) {
        Set<String> owners = new HashSet<>();
        contacts.forEach(contact -> owners.add(owner(poll, contact)));
        Set<String> slipOwners = contacts.stream().flatMap(contact -> slips(poll, contact).stream())
                .collect(Collectors.toSet());
        Set<String> open = new HashSet<>(sheets.open(poll, owners));
        open.addAll(slips.open(poll, slipOwners));
        return contacts.stream().filter(contact -> open.contains(owner(poll, contact))
                || slips(poll, contact).stream().anyMatch(open::contains)).distinct().toList();
    }

    /** The answers on the sheets that count, without anything else. */
    List<AnsweredSheet> sent(String poll) {
        List<AnsweredSheet> sent = new ArrayList<>();
        sheets.sent(poll).forEach(sheet ->
                sent.add(new AnsweredSheet(sheet.get("answers", Document.class), sheet.get("quotes", new Document()))));
        return sent;
    }

    /** What stands on the slips that count, by question. */
    Map<Integer, List<Words>> words(String poll) {
        return slips.sent(poll).stream().filter(slip -> !slip.getString("text").isEmpty())
                .collect(Collectors.groupingBy(slip -> slip.getInteger("question"), Collectors.mapping(
                slip -> new Words(slip.getString("text"), slip.getBoolean("quote")), Collectors.toList())));
    }

    /** Takes all paper of a poll away. */
    void clear(String poll) {
        sheets.clear(poll);
        slips.clear(poll);
    }

    private static String owner(String poll, ChatId contact) {
        return poll + "/" + contact;
    }

    private static String owner(String poll, ChatId contact, int question) {
        return poll + "/" + contact + "/" + question;
    }

    private static List<String> slips(String poll, ChatId contact) {
        return IntStream.range(0, MOST_QUESTIONS).mapToObj(question -> owner(poll, contact, question)).toList();
    }
}
