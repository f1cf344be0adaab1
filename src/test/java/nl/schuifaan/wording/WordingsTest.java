package nl.schuifaan.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.settings.SpokenTexts;
import nl.schuifaan.store.Durable;
import nl.schuifaan.store.StoreTest;
import nl.schuifaan.wording.Check.Problem;
import nl.schuifaan.wording.Readers.Reader;
import nl.schuifaan.wording.TranslationFiles.Preview;
import nl.schuifaan.wording.TranslationFiles.Unreadable;
import nl.schuifaan.wording.Wordings.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Texts as an organisation edits them. */
class WordingsTest {

    private static final Language DUTCH = Language.DUTCH;
    private static final Language SORANI = new Language("ckb");
    private static final String KEY = "sign-up.sure";
    private static final String SPOKEN = "menu.ask";

    /** One running program on a store. */
    private record Instance(Messages messages, SpokenTexts spoken, RunningEdits running, Wordings wordings,
            Readers readers, TranslationFiles files, MovableClock clock) {

        static Instance on(MongoTemplate mongo, Durable durable) {
            return on(mongo, durable, new SpokenTexts((Path) null));
        }

        static Instance on(MongoTemplate mongo, Durable durable, SpokenTexts spoken) {
            Messages messages = new Messages(Settings.from(_ -> null));
            EditStore store = new EditStore(mongo);
            RunningEdits running = new RunningEdits(store, messages, spoken);
            running.look();
            MovableClock clock = new MovableClock();
            Wordings wordings = new Wordings(messages, store, running, durable, clock);
            return new Instance(messages, spoken, running, wordings, new Readers(mongo, wordings, durable, clock),
                    new TranslationFiles(mongo, messages, wordings, running, clock), clock);
        }

        String say(Language language) {
            return messages.current().say(Phrase.of(KEY, "name", "Samira"), language, Form.FULL);
        }

        Wording wording(Language language, String key) {
            return wordings.all(language, Map.of()).get(key);
        }
    }

    @StoreTest
    void an_edited_text_is_said_at_once_and_on_other_instances_at_their_next_look(MongoTemplate mongo,
            Durable durable) {
        Instance here = Instance.on(mongo, durable);
        Instance there = Instance.on(mongo, durable);
        assertThat(here.wordings.save(DUTCH, KEY, "Heet u {name}?", "a", 0)).isEqualTo(Change.DONE);
        assertThat(here.say(DUTCH)).isEqualTo("Heet u Samira?");
        there.running.look();
        assertThat(there.say(DUTCH)).isEqualTo("Heet u Samira?");
        assertThat(Instance.on(mongo, durable).say(DUTCH)).as("after a restart").isEqualTo("Heet u Samira?");
    }

    @StoreTest
    void a_recording_of_what_a_text_said_before_is_not_heard_until_the_text_says_it_again(MongoTemplate mongo,
            Durable durable) {
        Instance here = Instance.on(mongo, durable);
        Instance there = Instance.on(mongo, durable);
        assertThat(here.spoken.has(DUTCH, SPOKEN)).isTrue();
        here.wordings.save(DUTCH, SPOKEN, "Welkom aan tafel.", "a", 0);
        there.running.look();
        assertThat(List.of(here.spoken, there.spoken)).allSatisfy(spoken -> {
            assertThat(spoken.has(DUTCH, SPOKEN)).isFalse();
            assertThat(spoken.find(DUTCH, SPOKEN)).as("a button from before finds nothing").isEmpty();
            assertThat(spoken.recorded(DUTCH, SPOKEN)).isTrue();
            assertThat(spoken.has(new Language("tr"), SPOKEN)).as("said as before").isTrue();
        });
        here.wordings.toFile(DUTCH, SPOKEN, "a", 1);
        assertThat(here.spoken.has(DUTCH, SPOKEN)).isTrue();
    }

    @StoreTest
    void a_text_is_heard_again_once_it_is_spoken_in_anew(MongoTemplate mongo, Durable durable, @TempDir Path folder)
            throws IOException {
        Path file = Files.createDirectories(folder.resolve("audio/nl")).resolve(SPOKEN + ".ogg");
        Files.writeString(file, "OggS");
        Instance here = Instance.on(mongo, durable, new SpokenTexts(folder));
        spokenIn(file, here, -60);
        here.wordings.save(DUTCH, SPOKEN, "Welkom aan tafel.", "a", 0);
        assertThat(here.spoken.has(DUTCH, SPOKEN)).as("what it said before").isFalse();
        spokenIn(file, here, 60);
        assertThat(here.spoken.has(DUTCH, SPOKEN)).as("spoken in anew").isTrue();

        here.clock.forward(Duration.ofMinutes(2));
        here.wordings.toFile(DUTCH, SPOKEN, "a", 1);
        assertThat(here.spoken.has(DUTCH, SPOKEN)).as("the words of the edit").isFalse();
        spokenIn(file, here, -600);
        assertThat(here.spoken.has(DUTCH, SPOKEN)).as("the first recording, put back with its date").isTrue();
    }

    private static void spokenIn(Path file, Instance here, int seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(here.clock.instant().plusSeconds(seconds)));
    }

    @StoreTest
    void what_it_was_can_be_put_back_and_that_too(MongoTemplate mongo, Durable durable) {
        Instance here = Instance.on(mongo, durable);
        String first = here.say(DUTCH);
        here.wordings.save(DUTCH, KEY, "Heet u {name}?", "a", 0);
        here.wordings.save(DUTCH, KEY, "Bent u {name}?", "a", 1);
        assertThat(here.wordings.putBack(DUTCH, KEY, 1, "a", 2)).isEqualTo(Change.DONE);
        assertThat(here.say(DUTCH)).isEqualTo(first);
        assertThat(here.wording(DUTCH, KEY).edited()).isFalse();
        assertThat(here.wordings.putBack(DUTCH, KEY, 0, "a", 3)).isEqualTo(Change.DONE);
        assertThat(here.say(DUTCH)).isEqualTo("Bent u Samira?");
    }

    @StoreTest
    void the_second_of_two_who_change_a_text_is_told_and_nothing_is_lost(MongoTemplate mongo, Durable durable) {
        Instance here = Instance.on(mongo, durable);
        here.wordings.save(DUTCH, KEY, "Heet u {name}?", "a", 0);
        assertThat(here.wordings.save(DUTCH, KEY, "Bent u {name}?", "b", 0)).isEqualTo(Change.OVERTAKEN);
        assertThat(here.say(DUTCH)).isEqualTo("Heet u Samira?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                       | EMPTY
            Is dit {name             | PATTERN
            Is dit {name} {lastname} | PATTERN
            Is dit de naam?          | LACKS
            Is  dit {name}?          | BLANKS
            """)
    void a_text_that_would_fail_is_refused_with_its_reason(String text, Problem problem) {
        var book = new Messages(Settings.from(_ -> null)).current();
        assertThat(Checks.check(book, DUTCH, KEY, text, Map.of()).problem()).isEqualTo(problem);
    }

    @Test
    void a_text_is_shown_with_examples_and_with_what_it_costs() {
        var book = new Messages(Settings.from(_ -> null)).current();
        Check check = Checks.check(book, DUTCH, KEY, "Heet u {name}?", Map.of("name", "Ayşe"));
        assertThat(check.shown()).isEqualTo("Heet u Ayşe?");
        assertThat(check.sms()).satisfies(sms -> assertThat(sms.costly()).isEqualTo("ş"));
        assertThat(Checks.check(book, DUTCH, "telegram.short-description", "x".repeat(121), Map.of()).problem())
                .isEqualTo(Problem.TOO_LONG);
        assertThat(Checks.check(book, DUTCH, "places.left", "{n, plural, one {nog 1} other {nog #}}", Map.of()).shown())
                .isEqualTo("nog 12");
    }

    @StoreTest
    void what_a_colleague_changed_in_another_language_awaits_a_native_reader_who_settles_it(MongoTemplate mongo,
            Durable durable) {
        Instance here = Instance.on(mongo, durable);
        assertThat(here.wording(SORANI, KEY).review()).isFalse();
        here.wordings.save(SORANI, KEY, "{name}؟", "a", 0);
        assertThat(here.wording(SORANI, KEY).review()).isTrue();
        Reader reader = here.readers.find(here.readers.invite(SORANI, Duration.ofDays(7)).reveal()).orElseThrow();
        here.readers.settle(reader, KEY);
        assertThat(here.wording(SORANI, KEY).review()).isFalse();
        assertThat(here.say(SORANI)).contains("Samira");
    }

    @StoreTest
    void a_proposal_changes_nothing_until_a_colleague_takes_it_up(MongoTemplate mongo, Durable durable) {
        Instance here = Instance.on(mongo, durable);
        Reader reader = here.readers.find(here.readers.invite(SORANI, Duration.ofDays(7)).reveal()).orElseThrow();
        String before = here.say(SORANI);
        assertThat(here.readers.propose(reader, KEY, "ناو").problem()).isEqualTo(Problem.LACKS);
        assertThat(here.readers.proposals()).isEmpty();
        assertThat(here.readers.propose(reader, KEY, "ناو {name}؟").problem()).isNull();
        assertThat(here.say(SORANI)).isEqualTo(before);
        assertThat(here.readers.accept(here.readers.proposals().getFirst().id(), "a")).isEqualTo(Change.DONE);
        assertThat(here.say(SORANI)).contains("ناو");
        assertThat(here.wording(SORANI, KEY).review()).isFalse();
        assertThat(here.readers.proposals()).isEmpty();
    }

    @StoreTest
    void a_link_ends_on_its_day_or_when_a_colleague_ends_it(MongoTemplate mongo, Durable durable) {
        Instance here = Instance.on(mongo, durable);
        String lapsing = here.readers.invite(SORANI, Duration.ofDays(7)).reveal();
        String ended = here.readers.invite(SORANI, Duration.ofDays(30)).reveal();
        here.readers.end(here.readers.find(ended).orElseThrow().id());
        assertThat(here.readers.find(ended)).isEmpty();
        assertThat(mongo.getDb().getCollection("text-readers").find().first()).as("no token is kept").satisfies(kept ->
                assertThat(kept.toString()).doesNotContain(lapsing));
        here.clock.forward(Duration.ofDays(7));
        assertThat(here.readers.find(lapsing)).isEmpty();
        assertThat(here.readers.all()).isEmpty();
    }

    @StoreTest
    void a_file_goes_out_with_the_edits_and_its_remarks_and_comes_back_the_same(MongoTemplate mongo, Durable durable)
            throws Unreadable {
        Instance here = Instance.on(mongo, durable);
        here.wordings.save(DUTCH, KEY, "Heet u {name}?\nKlopt dat?", "a", 0);
        String file = here.files.properties(DUTCH);
        assertThat(file).contains("sign-up.sure = Heet u {name}?\\nKlopt dat?", "# The words people type.")
                .endsWith("\n");
        assertThat(here.files.preview("schuifaan_nl.properties", file.getBytes(StandardCharsets.UTF_8)).differences())
                .isEmpty();
        String xliff = here.files.xliff(SORANI);
        assertThat(here.files.preview("x.xlf", xliff.getBytes(StandardCharsets.UTF_8)).differences()).isEmpty();
    }

    @StoreTest
    void an_import_changes_what_its_preview_showed_once_and_leaves_out_what_is_wrong(MongoTemplate mongo,
            Durable durable) throws Unreadable {
        Instance here = Instance.on(mongo, durable);
        String file = "sign-up.sure = Heet u {name}?\nback = {oops\nnobody.knows = x\nthanks = Dank u!";
        Preview preview = here.files.preview("schuifaan_nl.properties", file.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.usable()).isEqualTo(2);
        assertThat(preview.unknown()).containsExactly("nobody.knows");
        here.wordings.save(DUTCH, "thanks", "Bedankt!", "b", 0);
        assertThat(here.files.apply(preview.id(), "a")).as("thanks was changed since").contains(1);
        assertThat(here.say(DUTCH)).isEqualTo("Heet u Samira?");
        assertThat(here.files.apply(preview.id(), "a")).isEmpty();
    }

    @StoreTest
    void a_file_that_is_none_is_refused_and_no_entity_is_looked_at(MongoTemplate mongo, Durable durable) {
        Instance here = Instance.on(mongo, durable);
        for (String bad : new String[] {"", "<xliff/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><xliff><file target-language='nl'>"
                + "<trans-unit id='back'><target>&e;</target></trans-unit></file></xliff>",
                "<xliff><file target-language='fa'/></xliff>"}) {
            assertThatThrownBy(() -> here.files.preview("a.xlf", bad.getBytes(StandardCharsets.UTF_8))).as(bad)
                    .isInstanceOf(Unreadable.class);
        }
        assertThatThrownBy(() -> here.files.preview("teksten.properties", new byte[0])).isInstanceOf(Unreadable.class);
    }
}
