package nl.schuifaan.proof;

import com.mongodb.client.MongoClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schuifaan.access.MadeSessions;
import nl.schuifaan.access.Role;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.report.RandomYear;
import nl.schuifaan.store.Stores;
import nl.schuifaan.store.Templates;
import nl.schuifaan.trial.Application;
import nl.schuifaan.trial.Evenings;
import nl.schuifaan.trial.Mongod;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The report of 200 gatherings and 10,000 people, of a process of its own with the memory it has in production, on a
 * real MongoDB: how long the page and the PDF take, one of each at a time, and how long answers in the chat take
 * meanwhile.
 */
final class ReportRun {

    private static final String KEY = Base64.getEncoder().encodeToString("a key for trials, 32 bytes of it".getBytes());
    private static final int PEOPLE = 10_000;
    private static final int GATHERINGS = 200;
    /** Of so many people one signs up for an evening: some 100 parties. */
    private static final int ONE_IN = 100;
    private static final int WARM_SECONDS = 20;
    private static final int SECONDS = 30;
    private static final double PAGE_MILLIS = 1_000;
    private static final double PDF_MILLIS = 5_000;
    private static final double SLOWER = 1.5;
    /** On which an organiser comes in; whatever all pages share is made for it. */
    private static final String HOME = "/console";
    private static final String PAGE = "/console/report?year=" + RandomYear.YEAR;
    private static final String PDF = "/console/report/file/" + RandomYear.YEAR + "/pdf";

    private final String store;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> broken = new ArrayList<>();

    ReportRun(String store) {
        this.store = store;
    }

    /** @return a sentence for each promise that was not kept */
    List<String> run() throws Exception {
        Path folder = Files.createTempDirectory("schuifaan-report");
        String name = "report-" + UUID.randomUUID().toString().substring(0, 8);
        try (MongoClient client = Stores.connect(store); FakeTelegram telegram = FakeTelegram.start();
                Application application = Application.asBuilt(Map.of("MONGODB_URI", Mongod.database(store, name),
                        "DATA_KEY", KEY, "TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN, "TELEGRAM_API_URL", telegram.url(),
                        "QUIET_HOURS", "23:59-00:00", "PROGRAMME", new Evenings(1, 10).writeTo(folder).toString()),
                        folder)) {
            telegram.recording(false);
            application.start();
            application.awaitHealth();
            MongoTemplate mongo = Templates.of(client, name);
            long begun = System.nanoTime();
            RandomYear year = new RandomYear(9, PEOPLE, GATHERINGS, ONE_IN).in(mongo);
            year.counted(mongo, Instant.parse("2026-02-01T12:00:00Z"));
            IO.println("%,d people and %d gatherings written and counted in %,.0f ms".formatted(PEOPLE, GATHERINGS,
                    millis(begun)));
            measure(telegram, application, MadeSessions.in(mongo, Role.COORDINATOR));
            client.getDatabase(name).drop();
        }
        return broken;
    }

    private void measure(FakeTelegram telegram, Application application, String session) throws Exception {
        new Asking(telegram, 6_000_000).during(WARM_SECONDS);
        IO.println("first page after a start: %.0f ms".formatted(get(application, HOME, session)));
        List<Double> pages = new ArrayList<>();
        List<Double> papers = new ArrayList<>();
        pages.add(get(application, PAGE, session));
        papers.add(get(application, PDF, session));
        Asking before = new Asking(telegram, 7_000_000).during(SECONDS);
        Asking meanwhile = new Asking(telegram, 8_000_000);
        Thread asking = Thread.ofVirtual().start(() -> meanwhile.during(SECONDS));
        while (asking.isAlive()) {
            pages.add(get(application, PAGE, session));
            papers.add(get(application, PDF, session));
            Thread.sleep(500);   // a person looks at it
        }
        told("page", pages, PAGE_MILLIS);
        told("PDF", papers, PDF_MILLIS);
        IO.println("answers in the chat before: %s; meanwhile: %s".formatted(before.figures(), meanwhile.figures()));
        IO.println("p99 of answers: %.2f times what it was before (promised: at most %.1f)".formatted(
                meanwhile.p99() / before.p99(), SLOWER));
        if (meanwhile.p99() > SLOWER * before.p99()) {
            broken.add("answers took %.0f ms in place of %.0f ms (p99)".formatted(meanwhile.p99(), before.p99()));
        }
    }

    private double get(Application application, String path, String session) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.url() + path))
                .header("Cookie", MadeSessions.COOKIE + "=" + session).build();
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return millis(begun);
    }

    private void told(String what, List<Double> times, double most) {
        double first = times.removeFirst();
        Collections.sort(times);
        IO.println("%s: first %.0f ms, then median %.0f ms, longest %.0f ms of %d".formatted(what, first,
                times.get(times.size() / 2), times.getLast(), times.size()));
        if (times.getLast() > most) {
            broken.add("a %s took %.0f ms".formatted(what, times.getLast()));
        }
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
