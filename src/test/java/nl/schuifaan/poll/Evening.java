package nl.schuifaan.poll;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Language;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.trial.Mongod;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The whole application the day after a gathering in Laak, with a channel that writes down what it is given. */
final class Evening implements AutoCloseable {

    static final String POLL = "LAAK9.after";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String PROGRAMME = """
            partners: {}
            bijeenkomsten:
              - code: LAAK9
                soort: stadsdeel
                wanneer: over 4 weken, zaterdag 19:00 tot 21:00
                plek: Buurthuis
                adres: "Hoefkade 1, Den Haag"
                plaatsen: 1000
                titel: {nl: Samen}
                uitleg: {nl: Samen praten.}
                vragen: gesprek
            """;

    final Map<String, List<Outgoing>> sent = new ConcurrentHashMap<>();
    final ListAppender<ILoggingEvent> log = new ListAppender<>();
    final ConfigurableApplicationContext application;
    final boolean mongodb;
    private final AtomicInteger count = new AtomicInteger();

    Evening(Path folder, boolean mongodb, ApplicationContextInitializer<GenericApplicationContext> wiring)
            throws IOException {
        this.mongodb = mongodb;
        log.start();
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").addAppender(log);
        Path programme = Files.writeString(folder.resolve("programme.yaml"), PROGRAMME);
        Map<String, String> settings =
                new TreeMap<>(Map.of("DATA_DIR", folder.resolve("data").toString(), "PORT", "0", "SIMULATOR", "off",
                "DATA_KEY", KEY, "PROGRAMME", programme.toString(),
                "MONGODB_URI", mongodb ? Mongod.database(System.getenv("MONGODB_TEST_URI"),
                "poll-" + UUID.randomUUID().toString().substring(0, 8)) : ""));
        application = new SpringApplicationBuilder(Schuifaan.class)
                .initializers(context -> {
                    GenericApplicationContext generic = (GenericApplicationContext) context;
                    generic.registerBean("written", Channel.class, this::channel);
                    wiring.initialize(generic);
                })
                .run(settings.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new));
        letNobodyGo();
        MovableClock clock = bean(MovableClock.class);
        LocalDateTime afternoon = clock.local().toLocalDate().plusDays(2).atTime(LocalTime.of(14, 30));
        clock.forward(Duration.between(clock.local(), afternoon));
    }

    /** The days that pass would let chats go, a minute after the start; and a poll waits a day for their sheets. */
    private void letNobodyGo() {
        try {
            bean(Scheduler.class).pauseJob(JobKey.jobKey("retention"));
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    MongoTemplate mongo() {
        return bean(MongoTemplate.class);
    }

    String contact(String address) {
        return bean(Addresses.class).id("written", address);
    }

    /**
     * These people have chosen Dutch, and were signed up for an evening that ended 18 hours ago: in one write, as jobs
     * look on.
     */
    void guests(List<String> addresses) {
        for (String address : addresses) {
            receive(address, new Input.Opened(""), 1);
        }
        until(() -> addresses.stream().allMatch(address -> heard(address) >= 1));
        addresses.forEach(address -> receive(address, new Input.Pressed("language:nl"), 1));
        until(() -> addresses.stream().allMatch(address -> heard(address) >= 2));
        Instant ended = bean(MovableClock.class).instant().minus(Duration.ofHours(18));
        Document bookings = new Document("start", Date.from(ended.minus(Duration.ofHours(2))))
                .append("end", Date.from(ended));
        for (String address : addresses) {
            bookings.append("bookings.b" + count.incrementAndGet(),
                    new Document("contact", contact(address)).append("adults", 1)
                    .append("children", 0).append("state", "GRANTED").append("at", new Date()).append("position", 0)
                    .append("changes", List.of()).append("_class", "party"));
        }
        mongo().getCollection("gatherings").updateOne(new Document("_id", "LAAK9"), new Document("$set", bookings));
    }

    /** Puts the questions to everyone and waits until they have them. */
    void invite(List<String> addresses) {
        bean(PollSchedule.class).look(bean(MovableClock.class).instant());
        until(() -> addresses.stream().allMatch(address -> says(address, "Vraag 1 van")));
    }

    void receive(String address, Input input, int times) {
        String id = "x" + count.incrementAndGet();
        for (int i = 0; i < times; i++) {
            until(() -> stored(new Incoming("written", address, id, input, Language.DUTCH, null)));
        }
    }

    /** A channel brings again what the store did not take: on a slow machine 500 people wait for a connection. */
    private boolean stored(Incoming message) {
        try {
            bean(Mailbox.class).receive(List.of(message));
            return true;
        } catch (DataAccessException | MongoException _) {
            return false;
        }
    }

    /** Does something, and waits for what is said to it. */
    void does(String address, Input input) {
        int before = heard(address);
        receive(address, input, 2);
        until(() -> heard(address) > before);
    }

    int heard(String address) {
        return sent.getOrDefault(address, List.of()).size();
    }

    boolean says(String address, String text) {
        return heard(address) > 0 && sent.get(address).getLast().text().contains(text);
    }

    /** Lets the days pass until the poll has closed, and waits for its snapshot. */
    Snapshot closePoll() {
        MovableClock clock = bean(MovableClock.class);
        clock.forward(Duration.ofDays(10));
        until(() -> {
            bean(PollSchedule.class).look(clock.instant());
            return !bean(Snapshots.class).list().isEmpty();
        });
        bean(PollSchedule.class).look(clock.instant());
        return bean(Snapshots.class).list().getFirst();
    }

    /** Everything that is stored, in the order in which the store gives it. */
    Map<String, List<Document>> dump() {
        Map<String, List<Document>> dump = new TreeMap<>();
        for (String name : mongo().getCollectionNames()) {
            dump.put(name, mongo().getCollection(name).find().into(new ArrayList<>()));
        }
        return dump;
    }

    List<String> logged() {
        return List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    static void until(BooleanSupplier so) {
        Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(20)).pollInSameThread()
                .until(so::getAsBoolean);
    }

    private Channel channel() {
        return new Channel() {
            @Override
            public String kind() {
                return "written";
            }

            @Override
            public Medium medium() {
                return Medium.BUTTONS;
            }

            @Override
            public Receipt send(Outgoing message) {
                sent.computeIfAbsent(message.to(), _ -> new CopyOnWriteArrayList<>()).add(message);
                return new Receipt.Sent("m" + count.incrementAndGet());
            }
        };
    }

    @Override
    public void close() {
        if (mongodb) {
            mongo().getDb().drop();
        }
        application.close();
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT").detachAppender(log);
    }
}
