package nl.schuifaan.notice;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
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
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Programme;
import nl.schuifaan.gathering.Scheduling;
import nl.schuifaan.gathering.Slot;
import nl.schuifaan.gathering.Venue;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The whole application, with a clock that is moved, and people at it: {@code buttons:dirk} has buttons,
 * {@code numbers:karim} numbers. They sign up for one gathering, LAAK1, eighteen days from now.
 */
public abstract class Neighbourhood {

    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

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
    protected Path folder;

    protected final Map<String, List<Outgoing>> sent = new ConcurrentHashMap<>();
    protected ConfigurableApplicationContext application;
    protected LocalDateTime start;
    private int count;

    /** Address of the store; empty for the embedded one. Override it. */
    protected String store() {
        return "";
    }

    @BeforeEach
    protected void start() throws IOException {
        start(folder);
    }

    protected final void start(Path folder) throws IOException {
        Path programme = Files.writeString(folder.resolve("programme.yaml"), PROGRAMME);
        application = new SpringApplicationBuilder(Schuifaan.class).initializers(context -> {
            ((GenericApplicationContext) context).registerBean("buttons", Channel.class, () ->
                    channel("buttons", Medium.BUTTONS));
            ((GenericApplicationContext) context).registerBean("numbers", Channel.class, () ->
                    channel("numbers", Medium.NUMBERS));
        }).run("--DATA_DIR=" + folder, "--PORT=0", "--SIMULATOR=off", "--PROGRAMME=" + programme,
                "--MONGODB_URI=" + store(), "--DATA_KEY=" + KEY);
        MovableClock clock = application.getBean(MovableClock.class);
        moveTo(clock.local().with(TemporalAdjusters.next(DayOfWeek.TUESDAY)).with(LocalTime.of(10, 0)));
        start = clock.local().plusDays(18).with(LocalTime.of(19, 0));
        application.getBean(Scheduling.class).move(LAAK1, new Slot(start, start.plusHours(2)),
                new Venue("Buurthuis De Lantaarn", "Hoefkade 120, Den Haag"));
        plan();
    }

    @AfterEach
    protected void stop() {
        if (application != null) {
            application.close();
        }
    }

    protected void signUp(String person, int people) {
        ask(person, people);
        gets(person, "U doet mee");
    }

    protected void wait(String person, int people) {
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
        press(person, "whom:");
        type(person, "" + people);
        press(person, "children:");
        type(person, "Iemand");
        if (last(person).choices().stream()
                .anyMatch(button -> button.token().replace("!", "").startsWith("confirm:"))) {
            press(person, "confirm:");
        }
    }

    protected void press(String person, String beginning) {
        receive(person, new Input.Pressed(last(person).choices().stream().map(Outgoing.Button::token)
                .filter(token -> token.replace("!", "").startsWith(beginning)).findFirst()
                .orElseThrow(() -> new AssertionError(beginning + " is not under " + last(person)))));
    }

    protected void type(String person, String text) {
        receive(person, new Input.Said(text));
    }

    private void receive(String person, Input input) {
        List<Outgoing> heard = sent.computeIfAbsent(person, _ -> new CopyOnWriteArrayList<>());
        int before = heard.size();
        application.getBean(Mailbox.class)
                .receive(List.of(new Incoming(person.substring(0, person.indexOf(':')), person, "x" + ++count, input,
                Language.DUTCH, null)));
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(heard).as("%s to %s", person, input).hasSizeGreaterThan(before));
        rest();
    }

    /** Until no chat has anything left to do. */
    private void rest() {
        MongoCollection<Document> chats = application.getBean(MongoTemplate.class).getDb().getCollection("chats");
        Bson busy = Filters.or(Filters.exists("pending.0"), Filters.exists("owed.0"));
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10))
                .until(() -> chats.find(busy).first() == null);
    }

    protected Outgoing last(String person) {
        return sent.get(person).getLast();
    }

    protected void gets(String person, String words) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(last(person).text()).as(person).contains(words));
    }

    /** How a reminder begins, and nothing else does: by SMS with its sender, and then the Saturday or the Sunday. */
    static String reminder(String person) {
        return person.startsWith("numbers") ? "Schuif aan!\nz" : "Vergeet niet:\n";
    }

    /** Among what was said to them, whatever else came at the same time. */
    protected void hears(String person, String words) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(count(person, words)).as("%s to %s", words, person).isPositive());
    }

    protected long count(String person, String words) {
        return sent.get(person).stream().filter(message -> message.text().contains(words)).count();
    }

    protected void moveTo(LocalDateTime local) {
        MovableClock clock = application.getBean(MovableClock.class);
        clock.forward(Duration.between(clock.instant(), local.atZone(MovableClock.THE_HAGUE).toInstant()));
    }

    protected Instant now() {
        return application.getBean(MovableClock.class).instant();
    }

    protected void plan() {
        application.getBean(Planner.class).plan();
    }

    /** Long enough for the round that notices go to come to rest. */
    protected static void settle() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    protected BookingId booking(String person) {
        return party(person).booking();
    }

    protected Bookings.State state(String person) {
        return party(person).state();
    }

    int passed() {
        return party("samira").passed();
    }

    /** Known by how many they are. */
    private Bookings.Party party(String person) {
        int people = person.equals("samira") ? 4 : 0;
        return application.getBean(Bookings.class).of(LAAK1).stream().filter(party -> party.people() == people)
                .findFirst().orElseThrow();
    }

    protected int free() {
        return application.getBean(Programme.class).upcoming(application.getBean(MovableClock.class).local()).getFirst()
                .free();
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
            public boolean tellsReplies() {
                return medium == Medium.BUTTONS;
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
