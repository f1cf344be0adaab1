package nl.schuifaan.console;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.schuifaan.gathering.GatheringContent;
import nl.schuifaan.gathering.GatheringVersion;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.pdf.Poster;
import nl.schuifaan.pdf.Poster.Invitation;
import org.springframework.stereotype.Component;

/** A gathering as a poster: one A4, each language says the same. */
@Component
final class Posters {

    private final Wordings wordings;
    private final Supplier<Phrasebook> phrasebook;

    Posters(Wordings wordings, Supplier<Phrasebook> phrasebook) {
        this.wordings = wordings;
        this.phrasebook = phrasebook;
    }

    /**
     * Puts it together.
     *
     * @param link   what the code opens
     * @param number for an SMS; empty for none
     */
    Poster of(GatheringVersion it, String link, String number) {
        Map<String, String> title = it.draft().content().texts().title();
        List<Invitation> invitations = wordings.languages().stream()
                .map(language -> invitation(it, language, number)).toList();
        return new Poster(title.getOrDefault(Language.DUTCH.code(), it.code().text()), Language.DUTCH, invitations,
                link,
                say("poster.scan", Language.DUTCH), it.code().text(), number);
    }

    private Invitation invitation(GatheringVersion it, Language language, String number) {
        GatheringContent content = it.draft().content();
        String title = content.texts().title().getOrDefault(language.code(),
                content.texts().title().getOrDefault(Language.DUTCH.code(), it.code().text()));
        String when = say("poster.when", language, "start", it.draft().slot().start(), "end",
                it.draft().slot().end());
        String how = number.isEmpty() ? say("poster.scan", language)
                : say("poster.scan", language) + " "
                + say("poster.send", language, "word", it.code(), "number", number);
        String where = "\u2068" + content.venue().place() + ", " + content.venue().address() + "\u2069";
        return new Invitation(language, title, when, where, how);
    }

    private String say(String key, Language language, Object... values) {
        return phrasebook.get().say(Phrase.of(key, values), language, Form.FULL);
    }
}
