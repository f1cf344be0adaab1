package nl.schuifaan.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schuifaan.evening.Evening;
import nl.schuifaan.evening.Evening.Member;
import nl.schuifaan.evening.Evenings;
import nl.schuifaan.evening.Parties;
import nl.schuifaan.evening.Parties.Party;
import nl.schuifaan.gathering.GatheringOverviews;
import nl.schuifaan.gathering.GatheringOverviews.Overview;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.pdf.DoorList;
import nl.schuifaan.pdf.PdfDocument;
import nl.schuifaan.pdf.PdfRenderer;
import nl.schuifaan.pdf.TableCards;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What is printed for an evening: the list for the door, and a card for each table. */
@Controller
class EveningPapers {

    private final GatheringOverviews gatherings;
    private final Evenings evenings;
    private final Parties parties;
    private final PdfRenderer renderer;
    private final Messages messages;
    private final Dates dates;
    private final MovableClock now;
    private final Say say;

    EveningPapers(GatheringOverviews gatherings, Evenings evenings, Parties parties, PdfRenderer renderer,
            Messages messages, Dates dates, MovableClock now, Say say) {
        this.gatherings = gatherings;
        this.evenings = evenings;
        this.parties = parties;
        this.renderer = renderer;
        this.messages = messages;
        this.dates = dates;
        this.now = now;
        this.say = say;
    }

    @GetMapping("/console/gatherings/{code}/tables/door-list.pdf")
    ResponseEntity<byte[]> doorList(@PathVariable GatheringCode code) {
        Overview gathering = gathering(code);
        Language language = language();
        DoorList list = new DoorList(gathering.title(language.code()), language,
                List.of(dates.span(gathering.start(), gathering.end()), gathering.place()),
                new DoorList.Words(say.text("evening.paper.name"), say.text("evening.paper.people"),
                        say.text("evening.paper.table"), say.text("evening.paper.arrived")),
                parties.of(evenings.find(code)).stream().filter(Party::expected).map(this::guest).toList(),
                say.text("evening.paper.printed", dates.moment(now.local())) + " · {page} / {pages}",
                missing -> say.text("evening.paper.left-out", missing));
        return pdf("door-list-" + gathering.code() + ".pdf", list.document());
    }

    private DoorList.Guest guest(Party party) {
        String[] words = party.called().isEmpty() ? new String[] {say.text("tables.nameless")}
                : party.called().split(" ", 2);
        return new DoorList.Guest(words[0], words.length > 1 ? words[1] : "", party.people(),
                party.tables().stream().map(String::valueOf).collect(Collectors.joining(" + ")));
    }

    @GetMapping("/console/gatherings/{code}/tables/cards.pdf")
    ResponseEntity<byte[]> cards(@PathVariable GatheringCode code) {
        Overview gathering = gathering(code);
        Evening evening = evenings.find(code);
        List<Party> all = parties.of(evening);
        TableCards cards = new TableCards(gathering.title(language().code()), language(), evening.tables().stream()
                .map(place -> card(place.number(), evening, all)).toList(),
                missing -> say.text("evening.paper.left-out", missing));
        return pdf("tables-" + gathering.code() + ".pdf", cards.document());
    }

    /** In the guests' own languages: the facilitator's first, then those of the guests. */
    private TableCards.Table card(int number, Evening evening, List<Party> all) {
        List<Member> here = evening.staff().stream().filter(one -> Objects.equals(one.table(), number)).toList();
        Set<Language> spoken = new LinkedHashSet<>();
        here.forEach(one -> one.languages().stream().map(Language::new).forEach(spoken::add));
        all.stream().filter(party -> party.at(number)).map(Party::language).forEach(spoken::add);
        String with = here.stream().map(Member::name).collect(Collectors.joining(", "));
        return new TableCards.Table(say.text("tables.table", number), spoken.stream().map(it -> spoken(number, it))
                .toList(),
                with.isEmpty() ? "" : say.text("tables.card.with", with));
    }

    private TableCards.Spoken spoken(int table, Language language) {
        return new TableCards.Spoken(language, messages.current().say(Phrase.of("evening.card", "table", table),
                language, Form.FULL));
    }

    private Overview gathering(GatheringCode code) {
        return gatherings.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Language language() {
        return new Language(LocaleContextHolder.getLocale().getLanguage());
    }

    private ResponseEntity<byte[]> pdf(String name, PdfDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            renderer.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString()).body(out.toByteArray());
    }
}
