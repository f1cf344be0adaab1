package nl.schuifaan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.schuifaan.WhatIsStored.Found;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.sms.FakeTwilio;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.trial.Mongod;
import nl.schuifaan.trial.Ports;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Promises 5 and 6, in the whole application: what is stored of people is what {@code docs/personal-data.md} says, and
 * no more.
 */
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTest {

    private static final String CHAT = "900100200300";
    private static final String NUMBER = "+31612345678";
    private static final String NAME = "Berîvanka";
    private static final String QUESTION = "Mag mijn buurvrouw Zeynepka ook komen?";
    private static final String MISUNDERSTOOD = "paarse olifant";
    private static final List<String> SECRETS = List.of(CHAT, NUMBER, NUMBER.substring(1), "612345678", NAME,
            "Zeynepka", "olifant");
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @TempDir
    Path folder;

    private final int port = Ports.free();
    private WrittenChannel phone;
    private FakeTwilio twilio;
    private ConfigurableApplicationContext application;
    private WhatIsStored stored;

    private void start(String store) throws IOException {
        phone = new WrittenChannel(CHAT);
        twilio = new FakeTwilio(0);
        application = new SpringApplicationBuilder(Schuifaan.class)
                .initializers(context ->
                ((GenericApplicationContext) context).registerBean("written", WrittenChannel.class, () -> phone))
                .run("--DATA_DIR=" + folder, "--DATA_KEY=" + KEY, "--PORT=" + port,
                "--PUBLIC_URL=http://127.0.0.1:" + port,
                        "--SIMULATOR=off", "--QUIET_HOURS=23:59-00:00",
                        "--MONGODB_URI=" + uri(store), "--TWILIO_ACCOUNT_SID=" + FakeTwilio.ACCOUNT,
                        "--TWILIO_AUTH_TOKEN=" + FakeTwilio.TOKEN, "--TWILIO_FROM=+31612300000",
                        "--TWILIO_API_URL=" + twilio.url());
        MongoTemplate mongo = application.getBean(MongoTemplate.class);
        stored = new WhatIsStored(mongo.getDb());
        phone.open(application, stored::look);
    }

    private static String uri(String store) {
        if (store.equals("embedded")) {
            return "";
        }
        String uri = System.getenv("MONGODB_TEST_URI");
        assumeTrue(uri != null
                && !uri.isBlank(), "MONGODB_TEST_URI is not set, so this ran on the embedded store alone");
        return Mongod.database(uri, "test-" + UUID.randomUUID());
    }

    @AfterEach
    void stop() {
        if (application != null) {
            application.getBean(MongoTemplate.class).getDb().drop();
            application.close();
            twilio.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "MongoDB"})
    void the_store_and_the_log_hold_what_the_document_says_and_no_more(String store, CapturedOutput log)
            throws Exception {
        start(store);
        everythingThatPeopleDo();
        answersAPoll();
        phone.say("stop");
        stored.look();

        PersonalDataTable table = PersonalDataTable.read();
        assertThat(fields(stored.found()).filter(field -> !table.knows(field)))
                .as("fields that are not in docs/personal-data.md").isEmpty();
        assertThat(fields(stored.found().stream().filter(PersonalDataTest::isSecret).toList()))
                .as("where a name, an address or a typed text was found")
                .contains("chats.contact.name", "chats.pending[].input.text", "slips.text")
                .allSatisfy(field ->
                assertThat(table.inClear(field)).as("%s is in clear, says the document", field).isTrue());
        assertThat(table.fields().stream().filter(field -> !table.rare(field))
                .filter(field -> fields(stored.found()).noneMatch(found -> table.matches(field, found))))
                .as("fields of the document that nobody has seen in the store").isEmpty();
        assertThat(stored.now()).as("at rest only what was agreed to is left in clear")
                .filteredOn(found -> found.holds(MISUNDERSTOOD) && !found.field().equals("questions.text")).isEmpty();
        assertThat(log.getAll()).contains("someone asks for a human").doesNotContain(SECRETS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "MongoDB"})
    void my_data_shows_everything_that_is_stored_of_me(String store) throws Exception {
        start(store);
        everythingThatPeopleDo();
        phone.say("gegevens");
        await().until(() -> phone.sent().stream().anyMatch(message -> isFile(message, "schuifaan.json")));
        assertThat(phone.sent()).as("a page to read").anyMatch(message -> message.text().contains(NAME)
                && message.text().contains("Verhaal"));

        Outgoing file = phone.sent().stream().filter(message -> isFile(message, "schuifaan.json")).findFirst()
                .orElseThrow();
        Document shown = Document.parse(new String(file.attachment().content(), StandardCharsets.UTF_8));
        String id = application.getBean(Addresses.class).id("written", CHAT);
        assertThat(WhatIsStored.fieldsOf(shown)).contains(new Found("chats.address", CHAT));
        // As it was stored at the moment the file went out.
        List<Found> mine = WhatIsStored.of(id, phone.storedWhenSent(file)).stream()
                .filter(found -> !found.field().equals("chats.address")).toList();
        assertThat(mine).extracting(Found::field)
                .contains("chats.contact.name", "questions.text", "gatherings.contact", "uncertain.at");
        assertThat(WhatIsStored.fieldsOf(shown)).containsAll(mine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "MongoDB"})
    void forget_me_leaves_nothing_but_the_wish_for_silence(String store, CapturedOutput log) throws Exception {
        start(store);
        everythingThatPeopleDo();
        phone.say("stop");
        phone.say("vergeet mij");
        phone.press("forget:yes");
        sms("vergeet mij", "2");
        String id = application.getBean(Addresses.class).id("written", CHAT);
        await().untilAsserted(() -> assertThat(stored.now()).filteredOn(PersonalDataTest::isSecret).isEmpty());
        assertThat(stored.now()).extracting(Found::field).as("an address, however well hidden")
                .doesNotContain("chats.address");
        assertThat(stored.now().stream().filter(found -> found.holds(id)).map(Found::field)).containsOnly("chats._id");
        assertThat(log.getAll()).doesNotContain(SECRETS);
        assertThat(application.getBean(MongoTemplate.class).getCollection("gatherings").find().map(Document::toJson))
                .as("seats are free again").noneMatch(json -> json.contains("GRANTED"));

        silenceHolds(id);
        later(Duration.ofDays(3));
        silenceHolds(id);
        int before = phone.sent().size();
        phone.say("start");
        assertThat(phone.sent()).as("START works").hasSizeGreaterThan(before);
        assertThat(phone.sent().getLast().text()).doesNotContain("Sorry").doesNotContain(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded", "MongoDB"})
    void a_backup_that_is_put_back_brings_nobody_back(String store, CapturedOutput log) throws Exception {
        start(store);
        everythingThatPeopleDo();
        List<WhatIsStored.Copy> backup = stored.copy();
        phone.say("vergeet mij");
        phone.press("forget:yes");
        String id = application.getBean(Addresses.class).id("written", CHAT);
        await().untilAsserted(() -> assertThat(stored.now()).noneMatch(found -> found.holds(NAME)));

        stored.putBack(backup);
        assertThat(stored.now()).anyMatch(found -> found.holds(NAME));
        application.getBean("forgettingAgain", SmartInitializingSingleton.class).afterSingletonsInstantiated();
        assertThat(stored.now()).noneMatch(found -> found.holds(NAME)).noneMatch(found -> found.holds(QUESTION));
        assertThat(stored.now().stream().filter(found -> found.holds(id)).map(Found::field)).containsOnly("chats._id");
        assertThat(stored.now()).as("who was not forgotten is still there")
                .anyMatch(found -> found.field().equals("chats.contact.bookings[].id"));
        assertThat(log.getAll()).contains("forgotten again").doesNotContain(SECRETS);
    }

    /**
     * A sign-up with a name and wishes, questions, words nobody understands, a message in doubt; and a sign-up by SMS.
     */
    private void everythingThatPeopleDo() throws Exception {
        phone.open("g-VERHAAL1_p-BUURTHUIS");
        phone.press("language:nl").press("sign-up:VERHAAL1").press("whom:").say("2").press("children:").say(NAME);
        phone.press("needs:VERHAAL1:yes").press("keep:").press("wish:VERHAAL1:WHEELCHAIR")
                .press("wish:VERHAAL1:INTERPRETER").press("wished:").press("answer:interpreter:tr").press("confirm:");
        await().until(() -> phone.sent().getLast().text().contains("U doet mee!"));
        phone.sendVoice().press("programme:0").press("mine").say(MISUNDERSTOOD).press("human").say(QUESTION);
        phone.beInDoubtOnce().press("menu");
        phone.twoAtOnce("menu", MISUNDERSTOOD);
        phone.press("sign-up:VERHAAL2").press("whom:VERHAAL2:other").say("3").press("children:").say(NAME)
                .press("menu");
        phone.press("booking:").press("change:").say("3").press("children:VERHAAL1:1").press("confirm:");
        sms("LAAK1", "2", "1");
        await().untilAsserted(() -> assertThat(stored.now()).noneMatch(found -> found.field().startsWith("chats.owed")
                || found.field().startsWith("chats.pending") || found.field().equals("chats.lease.by")));
        stored.look();
    }

    /** What is chosen, words, and whether they may be quoted; looked at while the sheet is open, and afterwards. */
    private void answersAPoll() throws SchedulerException {
        Instant ended = Instant.now().minus(Duration.ofHours(48));
        application.getBean(MongoTemplate.class).getCollection("gatherings").updateOne(new Document("_id", "VERHAAL1"),
                new Document("$set", new Document("start", Date.from(ended.minus(Duration.ofHours(2))))
                .append("end", Date.from(ended))));
        phone.press("menu");
        application.getBean(Scheduler.class).triggerJob(JobKey.jobKey("polls"));
        await().atMost(Duration.ofSeconds(20)).until(() -> phone.sent().getLast().choices().stream()
                .anyMatch(choice -> choice.token().contains("poll:VERHAAL1.after:0:1")));
        phone.press("poll:VERHAAL1.after:0:1").press("skip-poll:VERHAAL1.after:1").press("skip-poll:VERHAAL1.after:2")
                .say("Zeynepka was aardig");
        await().until(() -> stored.now().stream().anyMatch(found -> found.field().equals("slips.text")
                && found.holds("Zeynepka")));
        stored.look();
        phone.press("poll-quote:VERHAAL1.after:3:1").press("poll-send:VERHAAL1.after");
        await().untilAsserted(() -> assertThat(stored.now()).extracting(Found::field)
                .doesNotContain("sheets.by", "slips.by"));
        stored.look();
    }

    private void sms(String... texts) throws Exception {
        for (String text : texts) {
            int before = twilio.to(NUMBER).size();
            twilio.bring(URI.create("http://127.0.0.1:" + port), twilio.text(NUMBER, text));
            await().atMost(Duration.ofSeconds(20)).until(() -> twilio.to(NUMBER).size() > before);
            twilio.tell(URI.create("http://127.0.0.1:" + port), Map.of(
                    "MessageSid", twilio.to(NUMBER).getLast().sid(), "MessageStatus", "delivered", "To", NUMBER));
            stored.look();
        }
    }

    /** As a reminder would: an owed message that answers nothing. */
    private void silenceHolds(String id) {
        int before = phone.sent().size();
        Document message = new Document("language", "nl").append("text", "Vergeet niet: morgen eten wij samen.");
        application.getBean(MongoTemplate.class).getCollection("chats")
                .updateOne(new Document("_id", id), new Document()
                .append("$push",
                new Document("owed", new Document("id", "r1/0").append("answer", false).append("afterStop", false)
                        .append("message", message)))
                .append("$set", new Document("due", new Date())).append("$inc", new Document("version", 1L)));
        await().untilAsserted(() ->
                assertThat(stored.now()).noneMatch(found -> found.field().startsWith("chats.owed")));
        assertThat(phone.sent()).as("after STOP nothing goes out").hasSize(before);
    }

    private void later(Duration time) throws SchedulerException {
        application.getBean(MovableClock.class).forward(time);
        application.getBean(Scheduler.class).triggerJob(JobKey.jobKey("retention"));
        await().untilAsserted(() -> assertThat(stored.now()).extracting(Found::field).doesNotContain("chats.lastAt"));
    }

    private static Stream<String> fields(List<Found> found) {
        return found.stream().map(Found::field).distinct();
    }

    private static boolean isSecret(Found found) {
        return SECRETS.stream().anyMatch(found::holds);
    }

    private static boolean isFile(Outgoing message, String name) {
        return message.attachment() != null && message.attachment().name().equals(name);
    }
}
