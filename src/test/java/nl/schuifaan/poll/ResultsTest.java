package nl.schuifaan.poll;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Questionnaire;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.poll.MadeUp.RawPoll;
import nl.schuifaan.privacy.ChatIds;
import nl.schuifaan.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is shown equals what was counted here, by itself, from the raw sheets of a made-up programme. */
class ResultsTest {

    private static final List<String> CLOSED = List.of("how", "close", "dare", "report", "contact", "home");

    @StoreTest
    void results_equal_a_count_from_the_raw_sheets(MongoTemplate mongo) {
        MadeUp madeUp = new MadeUp(mongo, 7).programme().close();
        List<Snapshot> all = new Snapshots(mongo, new ResponseSheets(mongo, ChatIds.addresses()), new Invited(mongo))
                .list();

        Results laak = Results.gathering(all, Kind.DISTRICT, LAAK1);
        assertThat(laak.gatherings()).containsExactly(LAAK1);
        assertThat(laak.sheets()).isEqualTo(31);
        same(laak, polls(madeUp, poll -> poll.round().gathering().equals(LAAK1)), Suppression.ROW);

        Results districts = Results.part(all, Kind.DISTRICT);
        assertThat(districts.invited()).isEqualTo(36 + 40 + 22);
        assertThat(districts.sheets()).isEqualTo(31 + 26 + 17);
        same(districts, polls(madeUp, poll -> poll.round().part() == Kind.DISTRICT), Suppression.ROW);

        Results whole = Results.whole(all);
        assertThat(whole.sheets()).as("all but the training of four").isEqualTo(31 + 26 + 17 + 12 + 3 + 8);
        same(whole, polls(madeUp, poll -> poll.round().part() != Kind.TRAINING), Suppression.TOTAL);
    }

    private static List<RawPoll> polls(MadeUp madeUp, Predicate<RawPoll> which) {
        return madeUp.polls.stream().filter(which).toList();
    }

    /** Each question is there when enough answered it, and then with every number right. */
    private static void same(Results results, List<RawPoll> raw, int least) {
        for (boolean before : List.of(true, false)) {
            List<RawPoll> asked = raw.stream().filter(poll -> poll.round().before() == before).toList();
            for (String key : CLOSED) {
                long n = asked.stream().mapToLong(poll -> poll.answered(key)).sum();
                List<CountedQuestion> shown = results.questions().stream().filter(one -> one.name().equals(key)
                        && one.before() == before).toList();
                assertThat(shown).as("%s, before: %s, %d answers", key, before, n).hasSize(n < least ? 0 : 1);
                shown.forEach(question -> {
                    List<Integer> counts = IntStream.rangeClosed(1, question.counts().size()).mapToObj(answer ->
                            (int) asked.stream().mapToLong(poll -> poll.chose(key, answer)).sum()).toList();
                    assertThat(question.counts()).as(key).isEqualTo(counts);
                    assertThat(question.n()).as(key).isEqualTo((int) n);
                    assertThat(question.of()).as(key)
                            .isEqualTo(asked.stream().filter(poll -> poll.round().keys().contains(key))
                            .mapToInt(poll -> poll.sheets().size()).sum());
                });
            }
        }
        List<String> words = new ArrayList<>();
        raw.stream().filter(poll -> !poll.round().before()).forEach(poll -> poll.answers("words").forEach(words::add));
        assertThat(results.questions().stream().filter(one -> one.name().equals("words"))
                .flatMap(one -> one.words().stream())
                .map(Words::text)).containsExactlyInAnyOrderElementsOf(words);
    }

    @StoreTest
    void small_gatherings_are_counted_together(MongoTemplate mongo) {
        new MadeUp(mongo, 7).programme().close();
        List<Snapshot> all = new Snapshots(mongo, new ResponseSheets(mongo, ChatIds.addresses()), new Invited(mongo))
                .list();

        assertThat(Results.gathering(all, Kind.STORY, new GatheringCode("HUIS1")).gatherings())
                .containsExactly(new GatheringCode("HUIS1"));
        assertThat(Results.gathering(all, Kind.STORY, new GatheringCode("HUIS2")).gatherings())
                .containsExactly(new GatheringCode("HUIS2"), new GatheringCode("HUIS3"));
        assertThat(Results.gathering(all, Kind.STORY, new GatheringCode("HUIS3")).sheets()).isEqualTo(11);
        assertThat(Results.gathering(all, Kind.TRAINING, new GatheringCode("LEER1")).questions()).isEmpty();
        assertThat(Results.part(all, Kind.TRAINING).sheets()).isZero();
    }

    /** Who has the digest of four people's answers cannot find the answers by trying them all. */
    @Test
    void a_group_in_which_all_say_the_same_is_not_shown_as_it_would_tell_each_ones_answer() {
        assertThat(Results.whole(List.of(answered("LAAK1", List.of(0, 6, 0, 0)))).questions()).isEmpty();
        assertThat(Results.whole(List.of(answered("LAAK1", List.of(1, 5, 0, 0)))).questions()).hasSize(1);
        assertThat(Results.whole(List.of(answered("LAAK1", List.of(0, 6, 0, 0)),
                answered("LAAK2", List.of(2, 0, 0, 0)))).questions()).singleElement()
                .satisfies(both -> assertThat(both.counts()).containsExactly(2, 6, 0, 0));
    }

    /** Four of thirty wrote, three of them for others to read. */
    @Test
    void words_that_may_be_read_are_shown_where_enough_sent_a_sheet_though_few_wrote() {
        assertThat(Results.whole(List.of(wrote(30))).questions()).singleElement()
                .satisfies(words -> assertThat(words.words()).hasSize(4));
        assertThat(Results.parts(List.of(wrote(9))).stream().flatMap(part -> part.questions().stream())).isEmpty();
        assertThat(Results.whole(List.of(wrote(4))).questions()).isEmpty();
    }

    private static Snapshot wrote(int sheets) {
        List<Words> words = List.of(new Words("a", true), new Words("b", true),
                new Words("c", true), new Words("d", false));
        return new Snapshot("LAAK1.after", LAAK1, Listing.Kind.STORY, Map.of("nl", "Laak"), MadeUp.NOW, false,
                MadeUp.NOW, sheets, sheets, sheets, sheets, new Survey(Survey.Template.STORY, List.of()), List.of(
                new Tally("words", Questionnaire.Kind.OPEN, 4, List.of(), words)), "", "");
    }

    private static Snapshot answered(String gathering, List<Integer> counts) {
        int n = counts.stream().mapToInt(Integer::intValue).sum();
        return new Snapshot(gathering + ".after", new GatheringCode(gathering), Listing.Kind.STORY,
                Map.of("nl", gathering), MadeUp.NOW,
                false, MadeUp.NOW, n, n, n, n, new Survey(Survey.Template.STORY, List.of()), List.of(
                new Tally("how", Questionnaire.Kind.ONE, n, counts, List.of())), "", "");
    }

    @StoreTest
    void a_digest_says_nothing_about_what_it_seals(MongoTemplate mongo) {
        new MadeUp(mongo, 7).programme().close();
        List<Snapshot> all = new Snapshots(mongo, new ResponseSheets(mongo, ChatIds.addresses()), new Invited(mongo))
                .list();

        assertThat(all).allSatisfy(one -> assertThat(Snapshots.digest(one)).isEqualTo(one.digest()));
        assertThat(all).extracting(Snapshot::salt).doesNotHaveDuplicates().allMatch(salt -> salt.length() == 32);
        Snapshot one = all.getFirst();
        assertThat(Snapshots.digest(new Snapshot(one.id(), one.gathering(), one.part(), one.title(), one.start(),
                one.before(), one.frozen(),
                one.invited(), one.begun(), one.finished(), one.sheets(), one.survey(), one.questions(), "", "")))
                .isNotEqualTo(one.digest());
    }
}
