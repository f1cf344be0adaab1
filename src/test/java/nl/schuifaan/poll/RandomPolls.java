package nl.schuifaan.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Questionnaire.Question;
import nl.schuifaan.gathering.AnswerType;
import nl.schuifaan.gathering.OwnQuestion;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.poll.MadeUp.RawPoll;
import nl.schuifaan.privacy.ChatIds;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Polls drawn by lot, as sheets in the store; and what these say, counted from the sheets by the rules as the report
 * states them, without its code and without that of the results.
 */
public final class RandomPolls {

    private static final int FIVE = 5;
    private static final int REASONS = 7;

    private final MongoTemplate mongo;
    private final Random chance;
    private final MadeUp madeUp;
    private final List<Map<Integer, Integer>> reasons = new ArrayList<>();
    private final Phrasebook words = OurMessages.phrasebook();

    /** @param polls so many, one after the other */
    public RandomPolls(MongoTemplate mongo, long seed, int polls) {
        this.mongo = mongo;
        chance = new Random(seed);
        madeUp = new MadeUp(mongo, seed);
        for (int i = 0; i < polls; i++) {
            draw("AVOND%03d".formatted(i));
        }
        madeUp.close();
    }

    /** A question at one of its two moments: how many answered of how many, and in fives who chose each answer. */
    public record Counted(String question, boolean before, int n, int of, List<Integer> answers) {}

    private void draw(String code) {
        Kind part = Kind.values()[chance.nextInt(Kind.values().length)];
        boolean before = chance.nextInt(4) == 0;
        Survey survey = before ? new Survey(Survey.Template.DIALOGUE, List.of()) : chance.nextInt(5) == 0 ? own(code)
                : new Survey(Survey.Template.values()[chance.nextInt(3)], List.of());
        Instant start = MadeUp.NOW.minus(Duration.ofDays(90L - madeUp.polls.size()));
        Poll poll = new Poll(Poll.id(new GatheringCode(code), before), new GatheringCode(code), part,
                Map.of("nl", code), "Laak", start, before, survey,
                start.plus(Duration.ofDays(1)), start.plus(Duration.ofDays(11)), Poll.State.OPEN);
        int sheets = 1 + chance.nextInt(chance.nextInt(3) == 0 ? 40 : 8);
        madeUp.poll(poll, sheets, sheets + chance.nextInt(9));
        Map<Integer, Integer> away = before ? Map.of() : Map.of(1 + chance.nextInt(REASONS), chance.nextInt(9));
        Document stored = new Document("_id", poll.id());
        away.forEach((why, n) -> stored.append("n" + why, n));
        mongo.getCollection("away").insertOne(stored);
        reasons.add(away);
    }

    private static Survey own(String code) {
        return new Survey(Survey.Template.NONE, List.of(new OwnQuestion(AnswerType.CHOICE,
                Map.of("nl", "Wat was mooi aan " + code + "?"),
                List.of(Map.of("nl", "Het eten"), Map.of("nl", "De verhalen")))));
    }

    /** What the application says of the whole programme. */
    public ResultPage results() {
        Snapshots snapshots = new Snapshots(mongo, new ResponseSheets(mongo, ChatIds.addresses()), new Invited(mongo));
        return new ResultPages(snapshots, () -> words).whole(Language.DUTCH);
    }

    /** Takes the polls away again. */
    public void clear() {
        madeUp.polls.forEach(poll -> mongo.getCollection("polls").deleteOne(new Document("_id", poll.round().id())));
    }

    /** In no order. */
    public Set<Counted> counted() {
        Set<Counted> counted = new LinkedHashSet<>();
        if (together(at(false), poll -> poll.sheets().size(), List.of()).isEmpty()) {
            return counted;
        }
        for (boolean before : List.of(true, false)) {
            for (String name : names(at(before))) {
                List<RawPoll> those = at(before).stream().filter(poll -> names(List.of(poll)).contains(name)).toList();
                count(name, before, those, counted);
            }
        }
        return counted;
    }

    private List<RawPoll> at(boolean before) {
        return madeUp.polls.stream().filter(poll -> poll.round().before() == before).toList();
    }

    /** An own question is one of its evening; all are asked why they stayed away, and none in own words here. */
    private static Set<String> names(List<RawPoll> polls) {
        Set<String> names = new LinkedHashSet<>();
        for (RawPoll poll : polls) {
            poll.round().keys().stream().filter(key -> !key.equals("words")).map(key -> key.startsWith("own.")
                    ? poll.round().gathering() + "/" + key : key).forEach(names::add);
            if (!poll.round().before()) {
                names.add("away");
            }
        }
        return names;
    }

    private void count(String name, boolean before, List<RawPoll> those, Set<Counted> to) {
        String key = name.substring(name.indexOf('/') + 1);
        Question question = Templates.question(those.getFirst().round().survey(), key);
        List<ToIntFunction<RawPoll>> chosen = IntStream.rangeClosed(1, question.options().size())
                .<ToIntFunction<RawPoll>>mapToObj(answer -> poll -> key.equals("away") ? away(poll, answer)
                        : (int) poll.chose(key, answer)).toList();
        ToIntFunction<RawPoll> answered = poll -> key.equals("away") ? IntStream.rangeClosed(1, REASONS)
                .map(why -> away(poll, why)).sum() : (int) poll.answered(key);
        List<RawPoll> counted = together(those, answered, chosen);
        if (!counted.isEmpty()) {
            int n = counted.stream().mapToInt(answered).sum();
            int of = counted.stream().mapToInt(poll -> key.equals("away") ? poll.invited()
                    : poll.sheets().size()).sum();
            to.add(new Counted(words.say(question.text(), Language.DUTCH, Form.SHORT), before, n, of,
                    chosen.stream().map(one -> fives(counted.stream().mapToInt(one).sum(), n)).toList()));
        }
    }

    private int away(RawPoll poll, int why) {
        return reasons.get(madeUp.polls.indexOf(poll)).getOrDefault(why, 0);
    }

    /** Part by part: put together as they closed until five answered, and not all of them the same. */
    private static List<RawPoll> together(List<RawPoll> polls, ToIntFunction<RawPoll> answered,
            List<ToIntFunction<RawPoll>> chosen) {
        List<RawPoll> counted = new ArrayList<>();
        for (Kind part : Kind.values()) {
            List<RawPoll> waiting = new ArrayList<>();
            for (RawPoll poll : polls.stream().filter(one -> one.round().part() == part).toList()) {
                waiting.add(poll);
                int n = waiting.stream().mapToInt(answered).sum();
                boolean same = chosen.stream().anyMatch(one -> waiting.stream().mapToInt(one).sum() == n);
                if (n >= FIVE && !same) {
                    counted.addAll(waiting);
                    waiting.clear();
                }
            }
        }
        return counted;
    }

    /** The nearest five, and never more than answered. */
    private static int fives(int number, int answered) {
        int nearest = (int) Math.round((double) number / FIVE) * FIVE;
        return nearest > answered ? nearest - FIVE : nearest;
    }
}
