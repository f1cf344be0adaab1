package nl.schuifaan.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.schuifaan.conversation.Listing.Audience;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.conversation.Practical;
import nl.schuifaan.gathering.GatheringContent.Capacity;
import nl.schuifaan.gathering.GatheringContent.Languages;
import nl.schuifaan.gathering.GatheringContent.Texts;
import nl.schuifaan.gathering.Survey.Template;

/** What is written out as a file is read again as it was. */
class ProgrammeWriterTest {

    private static final LocalDateTime EVENING = LocalDateTime.of(2098, 3, 25, 19, 30);

    @Property(tries = 200)
    void what_is_written_is_read_again_as_it_was(@ForAll("contents") GatheringContent content,
            @ForAll Publication state) {
        Publication kept = state == Publication.DRAFT || state == Publication.CALLED_OFF ? Publication.PUBLISHED
                : state;
        Gathering gathering = Gathering.of(content, new Slot(EVENING, EVENING.plusHours(2)), "uid", kept);
        String text = ProgrammeWriter.write(List.of(gathering), Map.of("BIEB", "Bibliotheek: De \"Leeshoek\""));
        ProgrammeFile file = ProgrammeFile.read("again.yaml", text);

        assertThat(text).startsWith("# Het programma van Schuifaan");
        assertThat(file.partners()).containsExactly(Map.entry("BIEB", "Bibliotheek: De \"Leeshoek\""));
        assertThat(file.gatherings()).singleElement().satisfies(planned -> {
            assertThat(planned.content()).isEqualTo(content);
            assertThat(planned.slot(LocalDate.MIN)).isEqualTo(gathering.slot());
            assertThat(planned.fate()).isEqualTo(kept == Publication.HIDDEN ? PlannedGathering.Fate.HIDDEN
                    : PlannedGathering.Fate.HELD);
        });
    }

    @Provide
    Arbitrary<GatheringContent> contents() {
        Arbitrary<String> text = Arbitraries.of("Ayşe: een nieuw begin", "# geen \"commentaar\"", "ja", "12",
                "لقاء: Laak", "- streep", "a, [b] {c}", "'s avonds")
                .tuple2().map(pair -> pair.get1() + " " + pair.get2());
        Arbitrary<Survey> surveys = Arbitraries.of(new Survey(Template.NONE, List.of()),
                new Survey(Template.TRAINING, List.of()),
                new Survey(Template.NONE,
                List.of(new OwnQuestion(AnswerType.GOOD, Map.of("nl", "Hoe was het?"), List.of()),
                        new OwnQuestion(AnswerType.CHOICE, Map.of("nl", "Hoe?"),
                        List.of(Map.of("nl", "Tram"), Map.of("nl", "Fiets"))))));
        Arbitrary<Boolean> known = Arbitraries.of(true, false).injectNull(0.3);
        Arbitrary<Practical> practical = Combinators.combine(known, Arbitraries.of(true, false), known,
                text.injectNull(0.3),
                Arbitraries.integers().between(1, 100).injectNull(0.5)).as((children, yes, lift, words, hours) ->
                new Practical(children, yes, !yes, lift, children, words, yes, words, hours));
        Arbitrary<Options> options = Arbitraries.integers().between(1, 200).list().ofMinSize(1).ofMaxSize(4)
                .map(hours -> new Options(hours, hours.size() > 2, hours.size() > 1));
        return Combinators.combine(text, surveys, practical, options, Arbitraries.of(Kind.values()),
                Arbitraries.of(Audience.values()),
                Arbitraries.integers().between(1, 100)).as((words, survey, facts, arranged, kind, audience, seats) ->
                new GatheringContent(
                "LAAK1", kind, new Texts(Map.of("nl", words, "tr", words), Map.of("nl", words)), words,
                new Venue(words, words),
                new Languages(List.of("nl", "ku"), seats > 50 ? List.of() : List.of("no")), audience, seats > 30,
                new Capacity(seats, seats % 3),
                survey, facts, arranged));
    }
}
