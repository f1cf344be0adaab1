package nl.schuifaan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.gathering.Agenda;
import nl.schuifaan.gathering.Parties;
import nl.schuifaan.gathering.Programme;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.Now;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole application, with a clock that is moved: what a gathering's people get, with buttons and with numbers. */
class LifeOfAGatheringTest {

    private static final String PROGRAMME = """
            partners:
              BUURTHUIS: Buurthuis De Lantaarn
            bijeenkomsten:
              - code: LAAK1
                soort: stadsdeel
                wanneer: over 6 weken, zaterdag 19:00 tot 21:30
                plek: Buurthuis De Lantaarn
                adres: Hoefkade 120, Den Haag
                plaatsen: 5
                marge: 1
                talen: [nl]
                titel:
                  nl: "Praten over discriminatie"
                uitleg:
                  nl: Wij eten samen.
            """;

    @TempDir
    Path folder;

    private final Map<String, List<Outgoing>> sent = new ConcurrentHashMap<>();
    private ConfigurableApplicationContext application;
    private LocalDateTime start;
    private int count;

    @BeforeEach
    void start() throws IOException {
        Path programme = Files.writeString(folder.resolve("programme.yaml"), PROGRAMME);
        application = new SpringApplicationBuilder(Schuifaan.class).initializers(context -> {
            ((GenericApplicationContext) context).registerBean("buttons", Channel.class, () -> channel("buttons", Medium.BUTTONS));
            ((GenericApplicationContext) context).registerBean("numbers", Channel.class, () -> channel("numbers", Medium.NUMBERS));
        }).run("--DATA_DIR=" + folder, "--PORT=0", "--SIMULATOR=off", "--PROGRAMME=" + programme);
        Now now = application.getBean(Now.class);
        moveTo(now.local().with(TemporalAdjusters.next(DayOfWeek.TUESDAY)).with(LocalTime.of(10, 0)));
        start = now.local().plusDays(18).with(LocalTime.of(19, 0));
        application.getBean(Agenda.class).move("LAAK1", start, start.plusHours(2), "Buurthuis De Lantaarn", "Hoefkade 120, Den Haag");
        plan();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void sign_ups_reminders_offers_a_move_and_the_end() {
        signUp("buttons:ayşe", 2);
        signUp("numbers:karim", 2);
        signUp("buttons:dirk", 2);
        wait("numbers:samira", 4);
        wait("buttons:berîvan", 1);
        wait("numbers:neighbour", 1);

        // A week before: all three signed up long ahead.
        moveTo(start.minusDays(7).with(LocalTime.of(18, 1)));
        gets("buttons:ayşe", "Vergeet niet");
        gets("numbers:karim", "Vergeet niet");
        gets("buttons:dirk", "Vergeet niet");
        assertThat(last("numbers:karim").text()).doesNotContain("discriminatie").contains("STOP");
        press("buttons:ayşe", "come:");
        gets("buttons:ayşe", "Fijn");

        // One cannot come: the family of four does not fit into two seats, the two after it do.
        type("numbers:karim", "2");
        gets("numbers:karim", "afgezegd");
        plan();
        gets("buttons:berîvan", "Er is plaats voor u");
        gets("numbers:neighbour", "Er is plaats voor u");
        assertThat(state("samira")).isEqualTo(Parties.State.WAITING);
        assertThat(passed()).as("how often the family was passed").isEqualTo(2);
        press("buttons:berîvan", "accept:");
        gets("buttons:berîvan", "U doet mee");

        // The other does not answer: three waking hours of the offer are on the next morning.
        moveTo(start.minusDays(6).with(LocalTime.of(9, 30)));
        plan();
        assertThat(last("numbers:neighbour").text()).contains("Er is plaats");
        moveTo(start.minusDays(6).with(LocalTime.of(10, 10)));
        plan();
        gets("numbers:neighbour", "Wij hoorden niets van u");
        type("numbers:neighbour", "ja");
        assertThat(free()).isOne();

        // Moved by a day: who comes and who waits is told.
        LocalDateTime moved = start.plusDays(1);
        application.getBean(Agenda.class).move("LAAK1", moved, moved.plusHours(2), "De Leeshoek", "Laan 1, Den Haag");
        plan();
        gets("buttons:ayşe", "De Leeshoek");
        gets("buttons:dirk", "De Leeshoek");
        gets("buttons:berîvan", "De Leeshoek");
        gets("numbers:samira", "De Leeshoek");
        assertThat(last("numbers:samira").text()).contains("wachtlijst");
        assertThat(count("numbers:karim", "De Leeshoek")).as("who is not coming is not told").isZero();

        // Two more cannot come: now there are four seats for the family, after an organiser tried in vain.
        assertThat(application.getBean(Offers.class).give("LAAK1", booking("samira"), now())).isEqualTo(Outcome.FULL);
        press("buttons:dirk", "cant:");
        press("buttons:berîvan", "cant:");
        plan();
        gets("numbers:samira", "Er is plaats voor u");
        type("numbers:samira", "ja");
        gets("numbers:samira", "U doet mee");

        // The reminders are those of the new day.
        moveTo(start.minusDays(1).with(LocalTime.of(18, 30)));
        settle();
        assertThat(count("buttons:ayşe", "Vergeet niet")).as("nothing of the old day").isOne();
        moveTo(moved.minusDays(1).with(LocalTime.of(18, 1)));
        gets("numbers:samira", "Vergeet niet");
        assertThat(last("numbers:samira").text()).contains("De Leeshoek");
        await().untilAsserted(() -> assertThat(count("buttons:ayşe", "Vergeet niet")).isEqualTo(2));
        assertThat(count("buttons:dirk", "Vergeet niet")).isOne();

        // Called off: told, listed no more, reminded of no more.
        application.getBean(Agenda.class).callOff("LAAK1");
        plan();
        gets("buttons:ayşe", "gaat niet door");
        gets("numbers:samira", "gaat niet door");
        assertThat(application.getBean(Programme.class).upcoming(application.getBean(Now.class).local())).isEmpty();
        int before = sent.get("numbers:samira").size();
        moveTo(moved.minusHours(3).plusMinutes(1));
        plan();
        settle();
        assertThat(sent.get("numbers:samira")).hasSize(before);
        assertThat(state("samira")).as("the ledger keeps whom we let down").isEqualTo(Parties.State.GRANTED);
    }

    @Test
    void after_a_night_without_it_nothing_comes_at_night_and_nothing_stale_ever() {
        signUp("buttons:ayşe", 2);
        signUp("numbers:karim", 2);
        List<String> people = List.of("buttons:ayşe", "numbers:karim");

        // Asleep from before the reminder of the week until three in the night of the day itself.
        moveTo(start.toLocalDate().atTime(3, 0));
        settle();
        people.forEach(person -> assertThat(count(person, "Vergeet niet")).as("at three in the night").isZero());
        moveTo(start.toLocalDate().atTime(9, 1));
        people.forEach(person -> gets(person, "Vergeet niet"));
        settle();
        people.forEach(person -> assertThat(count(person, "Vergeet niet")).as("one of them is still right, the week's is stale").isOne());
        Notice week = application.getBean(Notices.class).list("reminder:LAAK1:week:" + start).getFirst();
        assertThat(application.getBean(Rows.class).count(week.id())).as("dropped, and counted").containsExactlyEntriesOf(Map.of(Row.State.DROPPED, 2L));
        assertThat(application.getBean(Rows.class).reasons(week.id(), Row.State.DROPPED)).containsExactlyEntriesOf(Map.of("stale", 2L));

        // Asleep over the three hours before, and over the start.
        moveTo(start.plusMinutes(5));
        settle();
        people.forEach(person -> assertThat(count(person, "Vergeet niet")).isOne());
    }

    private void signUp(String person, int people) {
        ask(person, people);
        gets(person, "U doet mee");
    }

    private void wait(String person, int people) {
        ask(person, people);
        if (person.startsWith("buttons")) {
            press(person, "wait:");
        } else if (!last(person).text().contains("Uw nummer")) {
            type(person, "1");
        }
        gets(person, "Uw nummer");
    }

    private void ask(String person, int people) {
        if (person.startsWith("numbers")) {
            type(person, "LAAK1 nl");
            type(person, "" + people);
            type(person, "1");
            return;
        }
        receive(person, new Input.Opened("g-LAAK1"));
        press(person, "language:nl");
        press(person, "sign-up:LAAK1");
        type(person, "" + people);
        press(person, "children:");
        press(person, "whom:");
        type(person, "Iemand");
        press(person, "needs:LAAK1:no");
        if (last(person).choices().stream().anyMatch(button -> button.token().replace("!", "").startsWith("confirm:"))) {
            press(person, "confirm:");
        }
    }

    private void press(String person, String beginning) {
        receive(person, new Input.Pressed(last(person).choices().stream().map(Outgoing.Button::token)
                .filter(token -> token.replace("!", "").startsWith(beginning)).findFirst()
                .orElseThrow(() -> new AssertionError(beginning + " is not under " + last(person)))));
    }

    private void type(String person, String text) {
        receive(person, new Input.Said(text));
    }

    private void receive(String person, Input input) {
        List<Outgoing> heard = sent.computeIfAbsent(person, _ -> new CopyOnWriteArrayList<>());
        int before = heard.size();
        application.getBean(Mailbox.class).receive(List.of(new Incoming(person.substring(0, person.indexOf(':')), person, "x" + ++count, input,
                Language.DUTCH, null)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(heard).as("%s to %s", person, input).hasSizeGreaterThan(before));
        settle();
    }

    private Outgoing last(String person) {
        return sent.get(person).getLast();
    }

    private void gets(String person, String words) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(last(person).text()).as(person).contains(words));
    }

    private long count(String person, String words) {
        return sent.get(person).stream().filter(message -> message.text().contains(words)).count();
    }

    private void moveTo(LocalDateTime local) {
        Now now = application.getBean(Now.class);
        now.forward(Duration.between(now.instant(), local.atZone(Now.THE_HAGUE).toInstant()));
    }

    private Instant now() {
        return application.getBean(Now.class).instant();
    }

    private void plan() {
        application.getBean(Planner.class).plan();
    }

    /** Long enough for the round that notices go to come to rest. */
    private static void settle() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String booking(String person) {
        return party(person).booking();
    }

    private Parties.State state(String person) {
        return party(person).state();
    }

    private int passed() {
        return party("samira").passed();
    }

    /** Known by how many they are. */
    private Parties.Party party(String person) {
        int people = person.equals("samira") ? 4 : 0;
        return application.getBean(Parties.class).of("LAAK1").stream().filter(party -> party.people() == people).findFirst().orElseThrow();
    }

    private int free() {
        return application.getBean(Programme.class).upcoming(application.getBean(Now.class).local()).getFirst().free();
    }

    private Channel channel(String kind, Medium medium) {
        return new Channel() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Medium medium() {
                return medium;
            }

            @Override
            public Receipt send(Outgoing message) {
                List<Outgoing> heard = sent.computeIfAbsent(message.to(), _ -> new CopyOnWriteArrayList<>());
                heard.add(message);
                return new Receipt.Sent("m" + heard.size());
            }
        };
    }
}
