package nl.schuifaan.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.transcript.Transcript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorTest {

    @TempDir
    private Path data;

    private RunningSimulator simulator;

    @BeforeEach
    void start() {
        simulator = RunningSimulator.start(data);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void the_page_shows_the_cast_offers_every_language_and_allows_no_script_from_elsewhere() throws Exception {
        var page = simulator.get("/simulator");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Samira", "Karim", "Berîvan", "Ayşe", "Dirk", "<html lang=\"nl\"")
                .doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("style=\"", "onclick", "https://");
        assertThat(OurMessages.phrasebook().languages())
                .allSatisfy(language -> assertThat(page.body()).contains("<option value=\"" + language + "\""));
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy ->
                assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
        assertThat(simulator.get("/webjars/htmx.org/2.0.7/dist/htmx.min.js").statusCode()).isEqualTo(200);
        assertThat(simulator.get("/webjars/htmx-ext-sse/2.2.2/sse.js").statusCode()).isEqualTo(200);
    }

    @Test
    void what_a_person_does_comes_in_once_each_under_an_id_of_its_own_and_in_order() throws Exception {
        Phone karim = simulator.phone("Karim");
        act(karim, "/open", "link=https://t.me/bot?start=g-LAAK1_p-BUURTHUIS");
        act(karim, "/text", "text=/start");
        act(karim, "/text", "text=hallo");
        act(karim, "/send", "kind=VOICE");
        act(karim, "/block", "blocked=true");
        act(karim, "/block", "blocked=true");
        act(karim, "/block", "blocked=false");
        List<Incoming> received = simulator.mailbox().received;
        assertThat(received).extracting(Incoming::input)
                .containsExactly(new Input.Opened("g-LAAK1_p-BUURTHUIS"), new Input.Opened(""),
                new Input.Said("hallo"), new Input.Sent(Input.Kind.VOICE), new Input.Blocked(), new Input.Unblocked());
        assertThat(received).extracting(Incoming::id).doesNotHaveDuplicates().allMatch(id -> id.matches("s\\d+"));
        assertThat(received).allSatisfy(message -> {
            assertThat(message.channel()).isEqualTo("simulator");
            assertThat(message.address()).isEqualTo(karim.id());
            assertThat(message.hint()).isEqualTo(new Language("ar"));
        });
    }

    @Test
    void a_text_message_comes_from_a_number_and_tells_nothing_of_the_device() throws Exception {
        Phone dirk = simulator.phone("Dirk");
        act(dirk, "/text", "text=/start");
        assertThat(simulator.mailbox().received).singleElement().satisfies(message -> {
            assertThat(message.channel()).isEqualTo("simulator-sms");
            assertThat(message.address()).matches("\\+316\\d{8}");
            assertThat(message.input()).isEqualTo(new Input.Said("/start"));
            assertThat(message.hint()).isNull();
        });
        assertThat(post(dirk, "/send", "kind=VOICE").statusCode()).isEqualTo(400);
    }

    @Test
    void a_press_says_which_button_of_which_message_and_its_answer_takes_the_place_of_the_message() throws Exception {
        Phone samira = simulator.phone("Samira");
        act(samira, "/open", "");
        String message = awaitAnswer(samira, 1).id();
        act(samira, "/messages/" + message + "/press", "token=ar");
        assertThat(simulator.mailbox().received.getLast()).satisfies(press -> {
            assertThat(press.input()).isEqualTo(new Input.Pressed("ar"));
            assertThat(press.message()).isEqualTo(message);
        });
        awaitAnswer(samira, 2);
        assertThat(screen(samira)).contains("Gekozen: ar", "bewerkt", "Terug").doesNotContain("Kies uw taal");
        assertThat(post(samira, "/messages/" + message + "/press", "token=ar").body())
                .isEqualTo("Deze knop staat niet meer op het scherm.");
    }

    @Test
    void a_file_can_be_had_from_the_screen() throws Exception {
        Phone samira = simulator.phone("Samira");
        act(samira, "/text", "text=hallo");
        act(samira, "/messages/" + awaitAnswer(samira, 1).id() + "/press", "token=yes");
        String message = awaitAnswer(samira, 2).id();
        assertThat(screen(samira)).contains("laak1.ics", "<a href=\"https://example.org/kaart\"");
        var file = simulator.get("/simulator/phones/" + samira.id() + "/files/" + message);
        assertThat(file.body()).isEqualTo("BEGIN");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValueSatisfying(
                disposition -> assertThat(disposition).startsWith("attachment").contains("laak1.ics"));
        assertThat(simulator.get("/simulator/phones/" + simulator.phone("Karim").id() + "/files/" + message)
                .statusCode()).isEqualTo(404);
    }

    @Test
    void an_sms_shows_its_choices_as_numbered_lines_and_what_it_costs() throws Exception {
        Phone ayse = simulator.phone("Ayşe");
        act(ayse, "/text", "text=merhaba");
        awaitAnswer(ayse, 1);
        act(ayse, "/text", "text=ğ");
        awaitAnswer(ayse, 2);
        assertThat(screen(ayse))
                .contains(">1 Ja<", ">2 Nee<", "1 sms · ± € 0,09", "duurder door ğ", "Samen", "2 sms · ± € 0,19")
                .doesNotContain("name=\"token\"");
    }

    @Test
    void what_the_mailbox_did_not_take_is_handed_in_again_in_its_order() throws Exception {
        Phone samira = simulator.phone("Samira");
        simulator.mailbox().broken = true;
        act(samira, "/text", "text=een");
        act(samira, "/text", "text=twee");
        assertThat(screen(samira)).contains("onderweg").doesNotContain("aangekomen");
        simulator.mailbox().broken = false;
        await().untilAsserted(() -> assertThat(simulator.mailbox().received).extracting(Incoming::input)
                .containsExactly(new Input.Said("een"), new Input.Said("twee")));
        await().untilAsserted(() -> assertThat(screen(samira)).contains("aangekomen").doesNotContain("onderweg"));
    }

    @Test
    void everything_is_still_there_after_a_restart_and_what_was_under_way_comes_in() throws Exception {
        Phone samira = simulator.phone("Samira");
        act(samira, "/text", "text=hallo");
        awaitAnswer(samira, 1);
        simulator.mailbox().broken = true;
        act(samira, "/text", "text=tot+later");
        simulator.post("/simulator/clock", "step=day");
        Duration ahead = now().ahead();
        simulator.close();

        simulator = RunningSimulator.start(data);
        assertThat(screen(samira)).contains("hallo", "U zei: hallo", "tot later", "een dag later");
        assertThat(now().ahead()).isEqualTo(ahead);
        await().untilAsserted(() -> assertThat(simulator.mailbox().received).extracting(Incoming::input)
                .containsExactly(new Input.Said("tot later")));
    }

    @Test
    void the_clock_goes_forward_for_everyone() throws Exception {
        Phone samira = simulator.phone("Samira");
        act(samira, "/text", "text=hallo");
        simulator.post("/simulator/clock", "step=hour");
        assertThat(now().ahead()).isEqualTo(Duration.ofHours(1));
        assertThat(screen(samira)).contains("een uur later");
        simulator.post("/simulator/clock", "step=morning");
        assertThat(now().local().toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(9, 1));
        assertThat(simulator.get("/simulator/clock").body()).contains(">09:00<");
        assertThat(screen(samira).split(" later<", -1)).as("time that went by is told once").hasSize(2);
        assertThat(simulator.post("/simulator/clock", "step=year").statusCode()).isEqualTo(400);
    }

    @Test
    void phones_come_and_go_and_a_number_is_never_given_out_again() throws Exception {
        assertThat(simulator.post("/simulator/phones", "name=Oom+Dirk&handset=KEYPAD&language=nl").body())
                .startsWith("Een naam is één woord");
        assertThat(simulator.post("/simulator/phones", "name=Fatma&handset=KEYPAD&language=tr").statusCode())
                .isEqualTo(204);
        Phone fatma = simulator.phone("Fatma");
        var remove = HttpRequest.newBuilder(URI.create(simulator.at("/simulator/phones/" + fatma.id()))).DELETE()
                .header("Sec-Fetch-Site", "same-origin").build();
        assertThat(simulator.http.send(remove, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
        assertThat(post(fatma, "/text", "text=hallo").statusCode()).isEqualTo(404);
        for (int i : IntStream.range(0, 7).toArray()) {
            assertThat(simulator.post("/simulator/phones", "name=P" + i + "&handset=KEYPAD&language=tr").statusCode())
                    .isEqualTo(204);
        }
        assertThat(simulator.phone("P0").address()).isNotEqualTo(fatma.address());
        assertThat(simulator.post("/simulator/phones", "name=Meer&handset=KEYPAD&language=tr").body())
                .startsWith("Er passen hooguit 12");
    }

    @Test
    void bad_input_gets_a_clear_answer() throws Exception {
        Phone samira = simulator.phone("Samira");
        assertThat(post(samira, "/text", "text=" + "a".repeat(4097)).body())
                .isEqualTo("Een bericht is hooguit 4.096 tekens lang.");
        assertThat(post(samira, "/text", "text=+").statusCode()).isEqualTo(400);
        assertThat(post(samira, "/open", "link=<script>").body()).startsWith("Een link eindigt op letters");
        assertThat(post(samira, "/send", "kind=FLOWERS").statusCode()).isEqualTo(400);
        act(samira, "/block", "blocked=true");
        assertThat(post(samira, "/text", "text=hallo").body()).isEqualTo("Samira heeft Schuifaan geblokkeerd.");
    }

    @Test
    void another_site_cannot_act_here() throws Exception {
        String path = "/simulator/phones/" + simulator.phone("Samira").id() + "/text";
        assertThat(simulator.post(path, "text=hallo", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(simulator.post(path, "text=hallo", "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        assertThat(simulator.post(path, "text=hallo", "Origin", "https://example.org").statusCode()).isEqualTo(403);
        assertThat(simulator.post(path, "text=hallo", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(simulator.post(path, "text=hallo", new String[0]).statusCode()).isEqualTo(403);
        assertThat(simulator.mailbox().received).isEmpty();
        assertThat(simulator.post(path, "text=hallo", "Origin", simulator.at("")).statusCode()).isEqualTo(204);
    }

    @Test
    void what_happened_on_a_phone_can_be_saved_as_a_transcript() throws Exception {
        Phone samira = simulator.phone("Samira");
        act(samira, "/text", "text=hallo");
        String message = awaitAnswer(samira, 1).id();
        act(samira, "/messages/" + message + "/press", "token=no");
        awaitAnswer(samira, 2);
        simulator.post("/simulator/clock", "step=day");
        act(samira, "/send", "kind=PICTURE");
        awaitAnswer(samira, 3);
        var file = simulator.get("/simulator/phones/" + samira.id() + "/transcript");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("samira.chat"));
        Transcript transcript = Transcript.read(file.body());
        assertThat(transcript.channel()).isEqualTo("telegram");
        assertThat(transcript.lines()).containsExactly(
                new Transcript.Types("Samira", "hallo"),
                new Transcript.Answer(false, "U zei: hallo", List.of("Ja", "Nee"), null),
                new Transcript.Presses("Samira", "Nee"),
                new Transcript.Answer(true, "Gekozen: no", List.of("Terug"), null),
                new Transcript.Later(Duration.ofDays(1)),
                new Transcript.Sends("Samira", Input.Kind.PICTURE),
                new Transcript.Answer(false, "Dat was geen tekst.", List.of(), null));
    }

    @Test
    void a_transcript_stands_in_all_languages_side_by_side() throws Exception {
        String page = simulator.get("/simulator/side-by-side?transcript=A01").body();
        assertThat(page).contains("<caption><span>Samira is er</span> <small>Dit is een opname.",
                "lang=\"ar\">العربية</th>", "<p dir=\"rtl\">مرحبا بك</p>", "een dag later");
        assertThat(page.split("<tr>")).as("a head and five moments").hasSize(1 + 1 + 5);
        assertThat(simulator.get("/simulator/side-by-side").body())
                .contains("<option>A02</option>", "Kies een gesprek");
        assertThat(simulator.get("/simulator/side-by-side?transcript=A99").statusCode()).isEqualTo(404);
    }

    @Test
    void an_open_page_is_told_what_changed() throws Exception {
        Phone samira = simulator.phone("Samira");
        var events = simulator.http.send(HttpRequest.newBuilder(URI.create(simulator.at("/simulator/events"))).build(),
                BodyHandlers.ofLines());
        var lines = events.body().filter(line -> line.startsWith("event:")).iterator();
        assertThat(lines.next()).isEqualTo("event:fresh");
        act(samira, "/text", "text=hallo");
        assertThat(lines.next()).isEqualTo("event:phone-" + samira.id());
    }

    private Entry awaitAnswer(Phone phone, int count) {
        await().untilAsserted(() -> assertThat(answers(phone)).hasSize(count));
        return answers(phone).getLast();
    }

    private List<Entry> answers(Phone phone) {
        return simulator.context.getBean(Phones.class).find(phone.id()).orElseThrow().entries().stream()
                .filter(Entry::said).toList();
    }

    private String screen(Phone phone) throws Exception {
        return simulator.get("/simulator/phones/" + phone.id() + "/screen").body();
    }

    private void act(Phone phone, String what, String form) throws Exception {
        assertThat(post(phone, what, form).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> post(Phone phone, String what, String form) throws Exception {
        return simulator.post("/simulator/phones/" + phone.id() + what, form);
    }

    private MovableClock now() {
        return simulator.context.getBean(MovableClock.class);
    }
}
