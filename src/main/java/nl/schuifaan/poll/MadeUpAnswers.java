package nl.schuifaan.poll;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.example.MadeUp;
import nl.schuifaan.example.Neighbourhood;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Attendance.HeldGathering;
import nl.schuifaan.id.ChatId;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What the made-up people thought of their evenings: answered on sheets, sent off and counted, as with everyone. */
@Component
@Order(3)
class MadeUpAnswers implements MadeUp {

    private static final Duration UNTIL_OPEN = Duration.ofHours(17);
    private static final Duration OPEN = Duration.ofDays(10);
    /** Of ten who were there, so many answer. */
    private static final int OF_TEN_ANSWER = 7;
    /** On this scale the last answer is the best; elsewhere it is the first. */
    private static final int OF_SEVEN = 7;

    private final Attendance attendance;
    private final Polls rounds;
    private final ResponseSheets sheets;
    private final Invited invited;
    private final Snapshots snapshots;
    private final MongoTemplate mongo;

    MadeUpAnswers(Attendance attendance, Polls rounds, ResponseSheets sheets, Invited invited, Snapshots snapshots,
            MongoTemplate mongo) {
        this.attendance = attendance;
        this.rounds = rounds;
        this.sheets = sheets;
        this.invited = invited;
        this.snapshots = snapshots;
        this.mongo = mongo;
    }

    @Override
    public boolean anyone() {
        return !sheets.polls().isEmpty();
    }

    @Override
    public void fill(Neighbourhood neighbourhood) {
        attendance.list().stream().filter(held -> held.code().text().startsWith(CODE))
                .forEach(held -> ask(held, neighbourhood));
    }

    /** Only about evenings whose poll has closed by now: the last one runs as any other does. */
    private void ask(HeldGathering held, Neighbourhood neighbourhood) {
        Instant opens = held.end().plus(UNTIL_OPEN);
        Instant closes = opens.plus(OPEN);
        if (closes.plus(Duration.ofDays(1)).isAfter(neighbourhood.now())) {
            return;
        }
        Poll round = new Poll(Poll.id(held.code(), false), held.code(), held.kind(), held.title(), held.place(),
                held.start(), false, held.survey(), opens, closes, Poll.State.CLOSED);
        List<ChatId> there = neighbourhood.visits().stream().filter(visit -> visit.gathering().equals(held.code())
                && visit.came())
                .map(visit -> visit.person().id()).toList();
        invited.add(round.id(), there);
        sheets.layOut(round, there.size());
        there.stream().filter(_ -> neighbourhood.chance(10) < OF_TEN_ANSWER)
                .forEach(contact -> answer(round, contact, neighbourhood));
        snapshots.freeze(round, closes);
        rounds.open(round);
    }

    private void answer(Poll round, ChatId contact, Neighbourhood neighbourhood) {
        List<String> keys = round.keys();
        for (int i = 0; i < keys.size(); i++) {
            Question question = Templates.question(round.survey(), keys.get(i));
            if (question.options().isEmpty()) {
                sheets.keepWords(round.id(), contact, i, said(question, neighbourhood), keys.size());
                sheets.allowQuote(round.id(), contact, i, neighbourhood.chance(2) == 0);
            } else {
                sheets.keep(round.id(), contact, i, said(question, neighbourhood), keys.size());
            }
        }
        sheets.send(round.id(), contact);
        invited.move(round.id(), contact, List.of(Invited.State.INVITED), Invited.State.ANSWERED);
    }

    /** Mostly content, as people are who stay until the end. */
    private static String said(Question question, Neighbourhood neighbourhood) {
        if (question.options().isEmpty()) {
            return neighbourhood.words().get(neighbourhood.chance(neighbourhood.words().size()));
        }
        int options = question.options().size();
        int low = Math.min(neighbourhood.chance(options), neighbourhood.chance(options));
        return String.valueOf(options == OF_SEVEN ? options - low : 1 + low);
    }

    @Override
    public void remove(Neighbourhood neighbourhood) {
        rounds.list().stream().filter(round -> round.gathering().text().startsWith(CODE)).forEach(round -> {
            sheets.clear(round.id());
            invited.clear(round.id());
        });
        Query made = Query.query(where("gathering").regex("^" + CODE + "\\d\\d$"));
        mongo.remove(made, Poll.class);
        mongo.remove(made, Snapshot.class);
    }
}
