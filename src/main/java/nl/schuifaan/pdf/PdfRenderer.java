package nl.schuifaan.pdf;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes PDFs that a screen reader reads (PDF/UA-1) and an archive keeps (PDF/A-2b), one at a time, in a process of
 * their own: what one takes of memory, and the pauses to clear it away, are no chat's. It starts with the first and
 * ends some time after the last.
 */
@Component
public final class PdfRenderer implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMinutes(1);

    /** Whoever asked first gets theirs first. It is a thread of the platform, as it waits for a pipe. */
    private final ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("pdf").factory());
    private final Duration idle;
    private @Nullable PdfChild child;
    private long made;

    public PdfRenderer() {
        this(IDLE);
    }

    PdfRenderer(Duration idle) {
        this.idle = idle;
        one.setKeepAliveTime(IDLE.toSeconds(), TimeUnit.SECONDS);
        one.allowCoreThreadTimeOut(true);
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /**
     * Makes the PDF and then writes it, so that a slow reader keeps nobody waiting and a failure sends no half of it.
     *
     * @param out is not closed
     * @throws InterruptedIOException if interrupted while others are served
     * @throws IOException            if it cannot be made or {@code out} refuses it
     */
    public void write(PdfDocument document, OutputStream out) throws IOException {
        out.write(made(document));
    }

    private byte[] made(PdfDocument document) throws IOException {
        Future<byte[]> made = one.submit(() -> make(document));
        try {
            return made.get();
        } catch (InterruptedException _) {
            made.cancel(false);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another PDF was made");
        } catch (ExecutionException failure) {
            throw failed(failure);
        }
    }

    private static IOException failed(ExecutionException failure) {
        return switch (failure.getCause()) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException("the PDF could not be made", failure.getCause());
        };
    }

    private byte[] make(PdfDocument document) throws IOException {
        PdfChild asked = child == null ? PdfChild.start() : child;
        child = asked;
        try {
            byte[] pdf = asked.make(document);
            long last = ++made;
            one.schedule(() -> endUnlessUsedSince(last), idle.toMillis(), TimeUnit.MILLISECONDS);
            return pdf;
        } catch (IOException e) {
            end();
            throw e;
        }
    }

    private void endUnlessUsedSince(long last) {
        if (made == last) {
            end();
        }
    }

    private void end() {
        if (child != null) {
            child.close();
            child = null;
        }
    }

    /** Whoever waits for a PDF gets none; the process ends, as it also does by itself when this one dies. */
    @Override
    public void close() {
        one.submit(this::end);
        one.shutdown();
    }
}
