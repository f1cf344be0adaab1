package nl.schuifaan.poll;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.schuifaan.conversation.Listing.Kind;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.LocalizedText;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/**
 * Puts results into words for a page. Every number comes from {@link Results}, so from {@link Suppression}; of the
 * snapshots themselves only is read which questions were asked, to say of those that are not in the results that too
 * few answered.
 */
@Component
class ResultPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Snapshots snapshots;
    private final Supplier<Phrasebook> phrasebook;

    ResultPages(Snapshots snapshots, Supplier<Phrasebook> phrasebook) {
        this.snapshots = snapshots;
        this.phrasebook = phrasebook;
    }

    ResultPage whole(Language language) {
        List<Snapshot> all = snapshots.list();
        return page(language, "/api/polls/page", "results.whole", List.of(), Results.whole(all), all);
    }

    ResultPage part(Kind part, Language language) {
        List<Snapshot> all = snapshots.list();
        return page(language, "/api/polls/parts/" + part.name().toLowerCase(Locale.ROOT) + "/page", part(part),
                List.of(), Results.part(all, part), all.stream().filter(one -> one.part() == part).toList());
    }

    /** Of one poll, together with those that it is counted together with. */
    ResultPage of(Poll round, Language language) {
        List<Snapshot> all = snapshots.list();
        String path = "/api/polls/" + round.id() + "/page";
        Results results = Results.gathering(all, round.part(), round.gathering());
        List<Snapshot> asked = all.stream().filter(one -> results.gatherings().contains(one.gathering())
                || one.gathering().equals(round.gathering())).toList();
        List<String> places = asked.stream().map(one -> new LocalizedText(one.title()).in(language)).distinct()
                .toList();
        if (round.state() != Poll.State.CLOSED) {
            String until = ResultPage.say(phrasebook.get(), language, "results.running",
                    "end", MovableClock.local(round.closes()));
            return empty(language, path, part(round.part()), List.of(new LocalizedText(round.title()).in(language)),
                    until);
        }
        return page(language, path, part(round.part()), places, results, asked);
    }

    private static String part(Kind part) {
        return "results.part." + part.name().toLowerCase(Locale.ROOT);
    }

    private ResultPage empty(Language language, String path, String scope, List<String> places, String notice) {
        Phrasebook book = phrasebook.get();
        return new ResultPage(book, language, path, ResultPage.say(book, language, scope), places, notice, "", Map.of(),
                List.of(), Map.of(), false);
    }

    private ResultPage page(Language language, String path, String scope, List<String> places, Results results,
            List<Snapshot> asked) {
        Phrasebook book = phrasebook.get();
        if (results.sheets() == 0) {
            return empty(language, path, scope, places, ResultPage.say(book, language, "results.few"));
        }
        Map<String, Integer> facts = new LinkedHashMap<>();
        facts.put(ResultPage.say(book, language, "results.invited"), results.invited());
        facts.put(ResultPage.say(book, language, "results.begun"), results.begun());
        facts.put(ResultPage.say(book, language, "results.finished"), results.finished());
        List<ResultSection> sections = new ArrayList<>();
        asked(asked).forEach((name, one) ->
                sections.add(one.section(book, language, "q" + sections.size(), name, results)));
        return new ResultPage(book, language, path, ResultPage.say(book, language, scope), places, null,
                day(book, language, results),
                facts, sections, seals(results), sections.stream().anyMatch(section -> section.columns().size() > 1));
    }

    /** What each answer is in words. */
    PollCsv.Labels labels(Language language) {
        Phrasebook book = phrasebook.get();
        Map<String, Asked> asked = asked(snapshots.list());
        return (question, answer) -> {
            Asked one = asked.get(question);
            return one == null ? "" : one.label(book, language, answer);
        };
    }

    private static String day(Phrasebook book, Language language, Results results) {
        return ResultPage.say(book, language, "results.counted", "day", DAY.format(LocalDate.parse(results.asOf())));
    }

    private static Map<String, String> seals(Results results) {
        Map<String, String> seals = new LinkedHashMap<>();
        Iterator<String> digests = results.digests().iterator();
        results.gatherings().forEach(gathering -> seals.put(gathering.text(), digests.next()));
        return seals;
    }

    /** In the order in which they are asked; those that are left out of the results too. */
    private static Map<String, Asked> asked(List<Snapshot> snapshots) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        snapshots.stream().sorted(Comparator.comparing(Snapshot::before))
                .forEach(one -> one.questions().forEach(tally -> asked.merge(
                one.name(tally), new Asked(Templates.question(one.survey(), tally.key()), one.before(), !one.before()),
                Asked::or)));
        Asked away = asked.remove(Snapshot.AWAY);
        if (away != null) {
            asked.put(Snapshot.AWAY, away);
        }
        return asked;
    }
}
