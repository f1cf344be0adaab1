package nl.schuifaan.seating;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What tables for 120 people cost:
 * {@code java <schuifaan.jvm> -cp target/classes:target/test-classes nl.schuifaan.seating.SeatingBench}.
 */
final class SeatingBench {

    private SeatingBench() {}

    public static void main(String[] arguments) {
        int steps = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DialogueTables.USUAL_STEPS;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = live();
        for (int run = 0; run < 5; run++) {
            Hall hall = MadeUpEvening.of(run, 120, 15, 1);
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long cpu = threads.getCurrentThreadCpuTime();
            Search search = new Search(new Facts(hall), run);
            search.run(steps, () -> true);
            Arrangement best = search.best();
            IO.println("run %d: %,d ms of CPU, %,d MB allocated, %s".formatted(run,
                    (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000,
                    (threads.getCurrentThreadAllocatedBytes() - allocated) >> 20,
                    PackedScore.unpack(best.first(), best.second())));
            IO.println("  live in the heap more than before: %,d KB".formatted((live() - before) >> 10));
            if (search.best().at.length != hall.guests().size()) {
                throw new IllegalStateException("The search has to live until here, to be counted");
            }
        }
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
