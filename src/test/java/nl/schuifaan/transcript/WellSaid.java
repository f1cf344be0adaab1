package nl.schuifaan.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;

/** What holds of everything that is said, in whatever language: it is whole, and tells how to go on. */
final class WellSaid {

    /** Texts after which nothing is to be done. */
    private static final List<String> GOODBYES = List.of("forget.done");

    private final Language language;
    private final boolean sms;
    private final Phrasebook words;

    private WellSaid(Language language, boolean sms, Phrasebook words) {
        this.language = language;
        this.sms = sms;
        this.words = words;
    }

    static void assertAll(Transcript transcript, Phrasebook words) {
        WellSaid check = new WellSaid(transcript.language(), transcript.channel().equals("sms"), words);
        for (int i = 0; i < transcript.lines().size(); i++) {
            if (transcript.lines().get(i) instanceof Transcript.Answer answer) {
                Object next = i + 1 < transcript.lines().size() ? transcript.lines().get(i + 1) : null;
                check.check(answer, next instanceof Transcript.Answer more && Objects.equals(more.to(), answer.to()));
            }
        }
    }

    /** @param more whether the next message to the same person comes at once, and tells how to go on */
    private void check(Transcript.Answer answer, boolean more) {
        assertThat(answer.text()).isNotBlank().doesNotContainPattern("\\[[a-z][a-z.-]+]");
        assertThat(answer.choices()).doesNotHaveDuplicates().allSatisfy(label -> assertThat(label).isNotBlank());
        assertThat(answer).matches(said -> more || !said.choices().isEmpty() || goesOn(said), "tells how to go on");
    }

    /** Without a choice to make: by a question, or a word that can be sent; all else is a file, or goodbye. */
    private boolean goesOn(Transcript.Answer answer) {
        boolean goodbye = GOODBYES.stream().anyMatch(key -> words.languages().stream()
                .anyMatch(each -> answer.text().equals(Transcript.plain(words.say(Phrase.of(key), each, Form.FULL)))));
        boolean asks = answer.text().matches("(?s).*[?؟].*");
        boolean word = Arrays.stream(answer.text().split("[^\\p{L}\\p{M}\\p{N}]+"))
                .anyMatch(each -> each.length() > 2
                && (words.keywords().find(each, language).isPresent() || each.matches("[A-Z]{3,9}\\d")));
        return goodbye || answer.file() != null || sms && (asks || word);
    }
}
