package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.schuifaan.console.ReportPapers.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PDFs of reports are made one at a time, and whoever waits sees how far it is. */
class ReportPapersTest {

    private final ReportPapers papers = new ReportPapers();

    @AfterEach
    void close() {
        papers.destroy();
    }

    private static ReportView view() {
        return new ReportView(2026, "2026", "nl", "", "Wat 2026 opleverde", true, "", List.of(), List.of(), "",
                List.of(),
                List.of(), List.of(), List.of(), "", List.of(), "", "");
    }

    private String ordered(Supplier<ReportView> read, Function<ReportView, byte[]> set) {
        String id = UUID.randomUUID().toString();
        assertThat(papers.order(id, read, set)).isTrue();
        return id;
    }

    /** The process that was asked first has gone, or another is asked: the same id, and no bar that hangs. */
    @Test
    void another_process_that_is_asked_for_it_makes_it_again_and_each_makes_it_once() {
        AtomicInteger made = new AtomicInteger();
        Function<ReportView, byte[]> set = _ -> new byte[] {(byte) made.incrementAndGet()};
        String id = ordered(ReportPapersTest::view, set);
        await().until(() -> state(id) == State.READY);
        papers.destroy();
        ReportPapers other = new ReportPapers();

        assertThat(other.progress(id)).isEmpty();
        assertThat(other.order(id, ReportPapersTest::view, set)).isTrue();
        await().until(() -> other.pdf(id).isPresent());
        assertThat(other.order(id, ReportPapersTest::view, set)).isTrue();
        assertThat(other.pdf(id)).hasValue(new byte[] {2});
        other.destroy();
    }

    private State state(String id) {
        return papers.progress(id).orElseThrow().state();
    }

    @Test
    void one_is_made_while_the_others_wait_in_their_order() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger most = new AtomicInteger();
        AtomicInteger now = new AtomicInteger();
        String first = ordered(ReportPapersTest::view, _ -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            wait(go);
            now.decrementAndGet();
            return new byte[] {1};
        });
        String second = ordered(ReportPapersTest::view, _ -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            return new byte[] {2};
        });
        await().until(() -> state(first) == State.SETTING);

        assertThat(state(second)).isEqualTo(State.WAITING);
        assertThat(papers.progress(second).orElseThrow().before()).isEqualTo(1);
        assertThat(papers.pdf(first)).isEmpty();
        go.countDown();
        await().until(() -> state(second) == State.READY);
        assertThat(papers.pdf(first)).hasValue(new byte[] {1});
        assertThat(papers.pdf(second)).hasValue(new byte[] {2});
        assertThat(most).hasValue(1);
    }

    @Test
    void who_comes_when_too_many_wait_is_told_so_and_the_oldest_that_is_ready_makes_room() {
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < ReportPapers.MOST; i++) {
            assertThat(papers.order("waits-" + i, () -> wait(go), _ -> new byte[0])).isTrue();
        }
        assertThat(papers.order("more", ReportPapersTest::view, _ -> new byte[0])).isFalse();
        go.countDown();
        await().until(() -> papers.order("more", ReportPapersTest::view, _ -> new byte[0]));
    }

    @Test
    void one_that_fails_says_so_and_the_next_is_made() {
        String first = ordered(() -> {
            throw new IllegalStateException("no store");
        }, _ -> new byte[0]);
        String second = ordered(ReportPapersTest::view, _ -> new byte[] {2});
        await().until(() -> state(second) == State.READY);
        assertThat(state(first)).isEqualTo(State.FAILED);
    }

    private static ReportView wait(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return view();
    }
}
