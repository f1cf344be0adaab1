package nl.schuifaan.trial;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Schuifaan as a process of its own, with the JVM that runs this. It can be killed as a power cut would, and started
 * again.
 */
public final class Application implements AutoCloseable {

    /** As in production; see {@code schuifaan.jvm} in the POM, which hands it to whatever runs this. */
    private static final String JVM = System.getProperty("schuifaan.jvm", "-Xmx80m -XX:+UseSerialGC");

    private static final Duration START = Duration.ofSeconds(90);

    private final List<String> command = new ArrayList<>();
    private final Map<String, String> settings;
    private final Path folder;
    private final int port = Ports.free();
    private @Nullable Process process;

    private Application(List<String> code, Map<String, String> settings, Path folder) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(JVM.split(" ")));
        command.addAll(code);
        this.settings = new TreeMap<>(settings);
        this.folder = folder;
        this.settings.put("PORT", String.valueOf(port));
        this.settings.putIfAbsent("PUBLIC_URL", url().toString());
    }

    /**
     * From the classes that were just compiled, without those of the tests.
     *
     * @param settings as in {@code .env}; the port is chosen here
     * @param folder   where it works, and where its log is: {@code application.log}
     */
    public static Application ofClasses(Map<String, String> settings, Path folder) {
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        return new Application(List.of("-cp", classes, "nl.schuifaan.Schuifaan"), settings, folder);
    }

    /**
     * As it is delivered.
     *
     * @param options of the JVM, on top of those it has in production
     */
    public static Application ofJar(Path jar, List<String> options, Map<String, String> settings, Path folder) {
        List<String> code = new ArrayList<>(options);
        code.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        return new Application(code, settings, folder);
    }

    /**
     * As it is delivered, where that was built: from a folder of classes and a hundred jars, the lists of what is in
     * the jars alone fill ten megabytes of the heap. Otherwise from the classes.
     */
    public static Application asBuilt(Map<String, String> settings, Path folder) {
        String jar = System.getProperty("schuifaan.jar", "");
        return jar.isEmpty() ? ofClasses(settings, folder) : ofJar(Path.of(jar), List.of(), settings, folder);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public long pid() {
        return running().pid();
    }

    /** Starts it; it may take some seconds before it answers. */
    public void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet()
                .removeIf(name -> name.matches("(MONGODB|DATA|TELEGRAM|TWILIO|SMS)_.*|PROGRAMME|SIMULATOR"));
        builder.environment().putAll(settings);
        process = builder.start();
    }

    /** Waits until it says that all its parts work. */
    public void awaitHealth() throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!healthy(http)) {
                if (System.nanoTime() > end || !running().isAlive()) {
                    throw new IllegalStateException("it did not start; see " + log());
                }
                // A program that has ended is told at once, and with its log.
                Thread.sleep(100);
            }
        }
    }

    private boolean healthy(HttpClient http) throws InterruptedException {
        try {
            HttpRequest health = HttpRequest.newBuilder(url().resolve("/health")).timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /** {@code kill -9}: it gets to do nothing more. */
    public void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    public Path log() {
        return folder.resolve("application.log");
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("it was not started");
        }
        return process;
    }

    /** Ends it as an operator would. */
    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(15, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
