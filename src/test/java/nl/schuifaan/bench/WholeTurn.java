package nl.schuifaan.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.trial.Application;
import nl.schuifaan.trial.Mongod;
import nl.schuifaan.trial.Steps;
import nl.schuifaan.trial.Usage;

/**
 * Whole turns over real HTTP with a real store: Schuifaan, then the control, with the same people at the other end and
 * a new store each. Four processes: the people with their Bot API, the store, what is measured, and this one, which
 * only looks on.
 */
final class WholeTurn {

    /** The first turns after a start: what a small bot pays after each deployment. */
    private static final int COLD = 4_500;

    /** From here on it counts as warm. */
    private static final int WARM_FROM = COLD + Integer.getInteger("bench.warm-up", 20_000);

    private static final int WARM_TO = WARM_FROM + Integer.getInteger("bench.turns", 20_000);

    /** Saves a small server time and memory; a loop that runs for minutes is faster without it, and is given that. */
    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

    /** After the last turn, until memory is looked at. */
    private static final int CALM_MILLIS = 15_000;

    private final Path folder;
    private final Path calls;

    private WholeTurn(Path folder) {
        this.folder = folder;
        this.calls = folder.resolve("calls.json");
    }

    /** Turns per CPU second of the process and CPU of the store per turn, in milliseconds, cold and warm. */
    record Figures(double cold, double warm, double coldStore, double warmStore, double perSecond,
            long residentMegabytes) {}

    /** What was used when so many turns were done. */
    private record Mark(long nanos, Usage process, Usage store) {}

    /** Something to measure, that runs already. */
    private interface Runner extends AutoCloseable {
        long pid();

        @Override
        void close();
    }

    @FunctionalInterface
    private interface Start {
        Runner start(String botApi, String store) throws IOException, InterruptedException;
    }

    static void run(int... crowds) throws Exception {
        WholeTurn measure = new WholeTurn(Files.createTempDirectory("schuifaan-bench"));
        IO.println("\n| people at once | measured | turns per CPU second, first " + COLD
                + " | warm | store's CPU per turn, first "
                + COLD + " | warm | turns/s, warm | RSS afterwards | sign-ups per CPU second, warm |\n"
                + "|---|---|---|---|---|---|---|---|---|");
        for (int people : crowds) {
            Figures ours = measure.measure(people, measure::application);
            print(people, "Schuifaan", ours);
            Figures control = measure.measure(people, measure::control);
            print(people, "control", control);
            IO.println("| %d | **of the control** | %.0f %% | **%.0f %%** | %.0f %% | **%.0f %%** | | | |".formatted(
                    people,
                    100 * ours.cold / control.cold, 100 * ours.warm / control.warm,
                    100 * ours.coldStore / control.coldStore, 100 * ours.warmStore / control.warmStore));
        }
    }

    private static void print(int people, String what, Figures it) {
        IO.println("| %d | %s | %.0f | %.0f | %.2f ms | %.2f ms | %.0f | %d MB | %.0f |".formatted(people, what,
                it.cold, it.warm, it.coldStore, it.warmStore, it.perSecond, it.residentMegabytes,
                it.warm / Steps.toSignUp("HUIS1", "Ayşe").size()));
    }

    private Figures measure(int people, Start start) throws IOException, InterruptedException {
        Process crowd = java("-Xmx512m", Crowd.class, String.valueOf(people), calls.toString(),
                String.valueOf(COLD), String.valueOf(WARM_FROM), String.valueOf(WARM_TO));
        try (Mongod store = Mongod.start();
             BufferedReader said = crowd.inputReader();
             Runner measured = start.start(said.readLine() + "/", store.uri())) {
            Mark before = mark(measured, store);
            crowd.outputWriter().append("go\n").flush();
            List<Mark> marks = new ArrayList<>();
            for (String line = said.readLine(); marks.size() < 3; line = said.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("the people went away; see what they said above");
                }
                marks.add(mark(measured, store));
                if (marks.size() == 3) {
                    break;
                }
            }
            // What is used while nobody does anything is measured too.
            Thread.sleep(CALM_MILLIS);
            return figures(before, marks.get(0), marks.get(1), marks.get(2), mark(measured, store));
        } finally {
            crowd.destroyForcibly().waitFor();
        }
    }

    private static Mark mark(Runner measured, Mongod store) {
        return new Mark(System.nanoTime(), Usage.of(measured.pid()), Usage.of(store.pid()));
    }

    private static Figures figures(Mark start, Mark cold, Mark warm, Mark end, Mark after) {
        int warmTurns = WARM_TO - WARM_FROM;
        return new Figures(COLD / cold.process.since(start.process), warmTurns / end.process.since(warm.process),
                1000 * cold.store.since(start.store) / COLD, 1000 * end.store.since(warm.store) / warmTurns,
                warmTurns * 1e9 / (end.nanos - warm.nanos), after.process.residentKilobytes() / 1024);
    }

    private Runner application(String botApi, String store) throws IOException, InterruptedException {
        Map<String, String> settings = Map.of(
                "MONGODB_URI", Mongod.database(store, "schuifaan"),
                "DATA_KEY", Base64.getEncoder().encodeToString(new byte[32]),
                "TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN,
                "TELEGRAM_API_URL", botApi,
                "PROGRAMME", Crowd.EVENINGS.writeTo(folder).toString());
        Application application = Application.ofJar(Path.of(System.getProperty("schuifaan.jar")),
                words(System.getProperty("bench.jvm", "")), settings, folder);
        application.start();
        application.awaitHealth();
        return new Runner() {
            @Override
            public long pid() {
                return application.pid();
            }

            @Override
            public void close() {
                application.close();
            }
        };
    }

    private Runner control(String botApi, String store) throws IOException, InterruptedException {
        Process process = java(System.getProperty("schuifaan.jvm").replace(ONE_COMPILER, ""), Control.class,
                botApi + "bot" + FakeTelegram.TOKEN, store, calls.toString());
        // Time to load its classes, as the application has had.
        Thread.sleep(3_000);
        return new Runner() {
            @Override
            public long pid() {
                return process.pid();
            }

            @Override
            public void close() {
                process.destroyForcibly();
            }
        };
    }

    private static Process java(String jvm, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(words(jvm));
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static List<String> words(String line) {
        return line.isBlank() ? List.of() : List.of(line.strip().split("\\s+"));
    }

    private static String absolute(String classpath) {
        return String.join(File.pathSeparator, List.of(classpath.split(File.pathSeparator)).stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).toList());
    }
}
