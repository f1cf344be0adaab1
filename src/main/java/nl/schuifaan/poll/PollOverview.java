package nl.schuifaan.poll;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.language.Language;
import org.springframework.stereotype.Component;

/**
 * Polls as organisers read them: which run, which are over, and what came of those. Nothing is shown of one that runs.
 */
@Component
public class PollOverview {

    private final Polls polls;
    private final ResultPages pages;
    private final PollController results;

    PollOverview(Polls polls, ResultPages pages, PollController results) {
        this.polls = polls;
        this.pages = pages;
        this.results = results;
    }

    /** All of them, the latest first. */
    public List<ListedPoll> list() {
        return polls.list().stream().sorted(Comparator.comparing(Poll::opens).reversed())
                .map(one -> new ListedPoll(one.id(), one.gathering(),
                one.part().name(), one.title(), one.before(), one.opens(), one.closes(),
                one.state() != Poll.State.CLOSED)).toList();
    }

    /** Results of the whole programme. */
    public ResultPage whole(Language language) {
        return pages.whole(language);
    }

    /** Results of one poll, together with those that it is counted together with; of one that runs only until when. */
    public Optional<ResultPage> of(String poll, Language language) {
        return polls.find(poll).map(one -> pages.of(one, language));
    }

    /** All that can be shown, as a table for a spreadsheet. */
    public byte[] csv() {
        return results.table().getBytes(StandardCharsets.UTF_8);
    }
}
