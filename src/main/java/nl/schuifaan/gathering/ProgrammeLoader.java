package nl.schuifaan.gathering;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schuifaan.gathering.ProgrammeImport.Comparison;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.settings.StartupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/**
 * Loads the programme file into an empty store when the application starts, before anyone can ask for it; into one that
 * has a programme only with {@code PROGRAMME_RELOAD=on} or {@code --reload-programme}. With {@code --check-programme}
 * it says what the file would change, changes nothing, and the application ends.
 */
@Component
class ProgrammeLoader implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ProgrammeLoader.class);

    private final ProgrammeImport programme;
    private final ProgrammeMark mark;
    private final Settings settings;
    private final boolean reload;
    private final boolean check;

    ProgrammeLoader(ProgrammeImport programme, ProgrammeMark mark, Settings settings, ApplicationArguments arguments) {
        this.programme = programme;
        this.mark = mark;
        this.settings = settings;
        this.reload = settings.programmeReload() || arguments.containsOption("reload-programme");
        this.check = arguments.containsOption("check-programme");
    }

    /** @throws StartupException if there is a mistake in the file, or a choice is to be made first */
    @Override
    public void afterSingletonsInstantiated() {
        if (check) {
            throw new ProgrammeChecked(check());
        } else if (reload || !mark.isSet()) {
            load();
        } else if (settings.programme().isPresent()) {
            tellIfChanged();
        }
    }

    /** The sentences; with what keeps the file from being read they are a mistake. */
    private List<String> check() {
        Comparison comparison = programme.compare(name(), text());
        List<String> sentences = sentences(comparison.changes(), ProgrammeSentences.DUTCH);
        if (!comparison.obstacles(Map.of()).isEmpty()) {
            throw new StartupException(String.join(System.lineSeparator(), sentences));
        }
        return sentences;
    }

    /** In the language of the file; the log has it in English. */
    private static StartupException refused(List<ProgrammeChange> obstacles) {
        sentences(obstacles, ProgrammeSentences.ENGLISH).forEach(sentence -> log.error("Programme: {}", sentence));
        return new StartupException(String.join(System.lineSeparator(),
                sentences(obstacles, ProgrammeSentences.DUTCH)));
    }

    private void load() {
        Comparison comparison = programme.compare(name(), text());
        List<ProgrammeChange> obstacles = comparison.obstacles(Map.of());
        if (!obstacles.isEmpty()) {
            throw refused(obstacles);
        }
        programme.apply(comparison, Map.of());
        comparison.changes().forEach(ProgrammeLoader::tell);
        log.info("Programme: {} gatherings and {} partners from {}", comparison.gatherings(), comparison.partners(),
                name());
    }

    private static void tell(ProgrammeChange change) {
        String sentence = ProgrammeSentences.ENGLISH.say(change.sentence());
        switch (change) {
            case ProgrammeChange.Past _, ProgrammeChange.SeatsLowered _ -> log.warn("Programme: {}", sentence);
            case ProgrammeChange.NewGathering _, ProgrammeChange.PartnerChanged _ ->
                    log.debug("Programme: {}", sentence);
            default -> log.info("Programme: {}", sentence);
        }
    }

    private void tellIfChanged() {
        try {
            if (mark.differs(text())) {
                log.warn("{}", ProgrammeSentences.ENGLISH.say(Problem.of("file.changed", "file", name())));
            }
        } catch (StartupException unreadable) {
            log.warn("The programme file cannot be compared with what was read before: {}", name());
        }
    }

    private static List<String> sentences(List<ProgrammeChange> changes, ProgrammeSentences language) {
        return changes.stream().map(change -> language.say(change.sentence())).collect(Collectors.toList());
    }

    private String name() {
        return settings.programme().map(Path::toString).orElse(ShippedProgramme.NAME);
    }

    private String text() {
        try {
            return settings.programme().isPresent() ? Files.readString(settings.programme().get())
                    : ShippedProgramme.text();
        } catch (CharacterCodingException failure) {
            throw new StartupException(ProgrammeSentences.DUTCH.say(Problem.of("file.encoding", "file", name())),
                    failure);
        } catch (IOException failure) {
            throw new StartupException(ProgrammeSentences.DUTCH.say(Problem.of("file.not-read", "file", name())),
                    failure);
        }
    }
}
