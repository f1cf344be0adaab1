package nl.schuifaan.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reports that become PDFs, one after the other, as each takes much of the memory while it is made. Whoever ordered one
 * sees how far it is; it is kept for some minutes, and only by this process. Another process that is asked for it, or
 * this one after a death, makes it again: so no bar hangs, and no file of a report lies anywhere.
 */
@Component
final class ReportPapers implements DisposableBean {

    /** As many are kept or wait; who orders more is told to wait. */
    static final int MOST = 6;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Logger log = LoggerFactory.getLogger(ReportPapers.class);

    private final ExecutorService one = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Map<String, Paper> papers = new LinkedHashMap<>();

    /** How far it is. Its words are {@code report.paper.<NAME>}. */
    enum State {
        WAITING, COUNTING, SETTING, READY, FAILED;

        public boolean ended() {
            return this == READY || this == FAILED;
        }
    }

    /** @param before how many are made before it */
    record Progress(String id, State state, int before) {

        /** Of three steps. */
        public int done() {
            return Math.min(State.READY.ordinal(), state.ordinal());
        }
    }

    private static final class Paper {

        private final long ordered = System.nanoTime();
        private State state = State.WAITING;
        private byte[] pdf = {};
    }

    /**
     * Has one made, unless it is already being made here.
     *
     * @param id   by which it is asked for; the same in each process
     * @param read what it says
     * @param set  sets it
     * @return whether it is; not while too many wait
     */
    boolean order(String id, Supplier<ReportView> read, Function<ReportView, byte[]> set) {
        synchronized (papers) {
            papers.values().removeIf(paper -> paper.state.ended() && System.nanoTime() - paper.ordered
                    > KEPT.toNanos());
            if (papers.containsKey(id)) {
                return true;
            }
            if (papers.size() >= MOST && !dropOldestReady()) {
                return false;
            }
            papers.put(id, new Paper());
        }
        one.execute(() -> make(id, read, set));
        return true;
    }

    private boolean dropOldestReady() {
        List<String> ended = new ArrayList<>();
        papers.forEach((id, paper) -> {
            if (paper.state.ended()) {
                ended.add(id);
            }
        });
        return !ended.isEmpty() && papers.remove(ended.getFirst()) != null;
    }

    private void make(String id, Supplier<ReportView> read, Function<ReportView, byte[]> set) {
        try {
            is(id, State.COUNTING, new byte[0]);
            ReportView view = read.get();
            is(id, State.SETTING, new byte[0]);
            is(id, State.READY, set.apply(view));
        } catch (RuntimeException failure) {
            log.warn("report {}: no PDF came of it", id, failure);
            is(id, State.FAILED, new byte[0]);
        }
    }

    private void is(String id, State state, byte[] pdf) {
        synchronized (papers) {
            Paper paper = papers.get(id);
            if (paper != null) {
                paper.state = state;
                paper.pdf = pdf;
            }
        }
    }

    /** Empty when it is not known here, or not any more. */
    Optional<Progress> progress(String id) {
        synchronized (papers) {
            int before = 0;
            for (Map.Entry<String, Paper> each : papers.entrySet()) {
                if (each.getKey().equals(id)) {
                    return Optional.of(new Progress(id, each.getValue().state, before));
                }
                before += each.getValue().state.ended() ? 0 : 1;
            }
            return Optional.empty();
        }
    }

    Optional<byte[]> pdf(String id) {
        synchronized (papers) {
            return Optional.ofNullable(papers.get(id)).filter(paper -> paper.state == State.READY)
                    .map(paper -> paper.pdf);
        }
    }

    @Override
    public void destroy() {
        one.shutdownNow();
    }
}
