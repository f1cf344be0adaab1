package nl.schuifaan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import nl.schuifaan.chat.EngineBench;
import nl.schuifaan.console.ConsoleBench;
import nl.schuifaan.poll.ResultsBench;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the measurements that are named: {@code engine}, {@code turn}, {@code results}, {@code console}, {@code all}.
 */
final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        machine();
        String which = arguments.length == 0 ? "all" : arguments[0];
        switch (which) {
            case "engine" -> engine();
            case "turn" -> WholeTurn.run(people());
            case "results" -> ResultsBench.run();
            case "console" -> ConsoleBench.run();
            case "all" -> {
                engine();
                WholeTurn.run(people());
                ResultsBench.run();
                ConsoleBench.run();
            }
            default -> throw new IllegalArgumentException("-Dbench is engine, turn, results, console or all, not "
                    + which);
        }
    }

    /** {@code -Dbench.people=200} for one crowd alone. */
    private static int[] people() {
        return Arrays.stream(System.getProperty("bench.people", "200,1000").split(",")).mapToInt(Integer::parseInt)
                .toArray();
    }

    private static void engine() throws Exception {
        new Runner(new OptionsBuilder().include(EngineBench.class.getName()).build()).run();
    }

    private static void machine() throws IOException {
        String cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(line -> line.startsWith("model name"))
                .findFirst().map(line -> line.replaceAll(".*: ", "")).orElse("unknown");
        IO.println("%s, %s, %d processors, Java %s, load %s".formatted(LocalDate.now(), cpu,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(), Files.readString(Path.of("/proc/loadavg")).split(" ")[0]));
    }
}
