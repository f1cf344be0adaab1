package nl.schuifaan.poll;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.schuifaan.conversation.Questionnaire.Kind;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.poll.Invited.State;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Freezes what came of a poll when it has closed. Answers are counted question by question, so that nothing joins two
 * answers of one person any more; then the sheets, and who was invited, are taken away. A snapshot is made once: it is
 * the first one that counts.
 */
@Component
class Snapshots {

    private static final Logger log = LoggerFactory.getLogger(Snapshots.class);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoTemplate mongo;
    private final ResponseSheets sheets;
    private final Invited invited;

    Snapshots(MongoTemplate mongo, ResponseSheets sheets, Invited invited) {
        this.mongo = mongo;
        this.sheets = sheets;
        this.invited = invited;
    }

    void freeze(Poll round, Instant now) {
        if (mongo.findById(round.id(), Snapshot.class) == null) {
            try {
                mongo.insert(count(round, now.truncatedTo(ChronoUnit.MILLIS)));
                log.info("poll {}: closed and counted", round.id());
            } catch (DuplicateKeyException _) {
                // Another instance counted it.
            }
        }
        clear(round.id());
    }

    private void clear(String poll) {
        sheets.clear(poll);
        invited.clear(poll);
    }

    /**
     * Takes away what was written for a poll after it was counted, by a process that was held up between asking whether
     * it is open and keeping an answer: nothing that names a person outlives a poll.
     */
    void clearUp(Predicate<String> over) {
        sheets.polls().stream().filter(over).forEach(this::clear);
    }

    /** All there are, in the order in which their gatherings were. */
    List<Snapshot> list() {
        return mongo.find(new Query().with(Sort.by("start", "_id")), Snapshot.class);
    }

    private Snapshot count(Poll round, Instant now) {
        List<AnsweredSheet> sent = sheets.sent(round.id());
        Map<Integer, List<Words>> words = sheets.words(round.id());
        Map<State, Integer> people = invited.count(round.id());
        int answered = people.getOrDefault(State.ANSWERED, 0);
        List<Tally> tallies = new ArrayList<>();
        List<String> keys = round.keys();
        for (int i = 0; i < keys.size(); i++) {
            tallies.add(tally(keys.get(i), i, Templates.question(round.survey(), keys.get(i)), sent,
                    words.getOrDefault(i, List.of())));
        }
        if (!round.before()) {
            tallies.add(away(invited.reasons(round.id())));
        }
        Snapshot snapshot = new Snapshot(round.id(), round.gathering(), round.part(), round.title(), round.start(),
                round.before(), now, people.values().stream().mapToInt(Integer::intValue).sum(),
                answered + people.getOrDefault(State.BEGUN, 0), answered, sent.size(), round.survey(), tallies, salt(),
                "");
        return snapshot.with(digest(snapshot));
    }

    private static Tally away(List<Integer> reasons) {
        return new Tally(Snapshot.AWAY, Kind.ONE, reasons.stream().mapToInt(Integer::intValue).sum(), reasons,
                List.of());
    }

    private static String salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private static Tally tally(String key, int number, Question question, List<AnsweredSheet> sent,
            List<Words> slips) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(question.options().size(), 0));
        List<Words> words = new ArrayList<>(slips);
        int n = slips.size();
        for (AnsweredSheet sheet : sent) {
            String answer = sheet.to(number);
            if (answer.isEmpty()) {
                continue;
            }
            n++;
            if (question.options().isEmpty()) {
                words.add(new Words(answer, sheet.mayBeQuoted(number)));
            } else {
                for (String chosen : answer.split(" ")) {
                    counts.set(Integer.parseInt(chosen) - 1, counts.get(Integer.parseInt(chosen) - 1) + 1);
                }
            }
        }
        Collections.shuffle(words, RANDOM);
        return new Tally(key, question.kind(), n, counts, words);
    }

    /** SHA-256 of all that a snapshot says, as it is written out; whoever has it can tell whether it was changed. */
    static String digest(Snapshot snapshot) {
        return DigestUtils.sha256Hex(snapshot.with("").toString());
    }
}
