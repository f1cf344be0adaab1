package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
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
        return new ReportView(2026, "nl", "", "Wat 2026 opleverde", true, "", List.of(), List.of(), "", List.of(),
                List.of(), List.of(), List.of(), "", List.of(), "", "");
    }

    private State state(String id) {
        return papers.progress(id).orElseThrow().state();
    }

    @Test
    void one_is_made_while_the_others_wait_in_their_order() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger most = new AtomicInteger();
        AtomicInteger now = new AtomicInteger();
        String first = papers.order(ReportPapersTest::view, _ -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            wait(go);
            now.decrementAndGet();
            return new byte[] {1};
        }).orElseThrow();
        String second = papers.order(ReportPapersTest::view, _ -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            return new byte[] {2};
        }).orElseThrow();
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
            assertThat(papers.order(() -> wait(go), _ -> new byte[0])).isPresent();
        }
        assertThat(papers.order(ReportPapersTest::view, _ -> new byte[0])).isEmpty();
        go.countDown();
        await().until(() -> papers.order(ReportPapersTest::view, _ -> new byte[0]).isPresent());
    }

    @Test
    void one_that_fails_says_so_and_the_next_is_made() {
        String first = papers.order(() -> {
            throw new IllegalStateException("no store");
        }, _ -> new byte[0]).orElseThrow();
        String second = papers.order(ReportPapersTest::view, _ -> new byte[] {2}).orElseThrow();
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
