package nl.schuifaan.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has used so far, as Linux counts it under {@code /proc}. */
public record Usage(double cpuSeconds, long residentKilobytes) {

    /** USER_HZ; the same on every Linux of our time, whatever the kernel's own clock. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int UTIME = 11;
    private static final int STIME = 12;

    public static Usage of(long pid) {
        Path process = Path.of("/proc", String.valueOf(pid));
        try {
            String stat = Files.readString(process.resolve("stat"));
            // The name may hold blanks and brackets, so fields are counted after the last of these.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            double cpu = (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) / TICKS_PER_SECOND;
            return new Usage(cpu, resident(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long resident(Path process) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    }

    /** CPU used since then. */
    public double since(Usage before) {
        return cpuSeconds - before.cpuSeconds;
    }
}
