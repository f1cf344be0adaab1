package nl.schuifaan.pdf;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link PdfProcess} that was started, as this process sees it. For one thread. */
final class PdfChild implements AutoCloseable {

    /** The longest report takes a few seconds, the very first time; whatever takes longer hangs. */
    private static final int PATIENCE_SECONDS = 60;

    private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** In megabytes: {@link PdfDocument#MOST_ROWS} rows and all fonts fit. */
    private static final int HEAP = 64;

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;

    private PdfChild(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(process.getInputStream());
    }

    /** Starts it without a setting or a secret of ours: it needs none. */
    static PdfChild start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().clear();
        return new PdfChild(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** Answers in the chat go before a PDF, where the machine can tell. */
    private static List<String> command() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
        if (ClassLoader.getSystemResource(LOADER.replace('.', '/') + ".class") == null) {
            command.add(PdfProcess.class.getName());
        } else {
            command.addAll(List.of("-Dloader.main=" + PdfProcess.class.getName(), LOADER));
        }
        return command;
    }

    /** @throws IOException if it cannot be made, or the process ended or had to be ended */
    byte[] make(PdfDocument document) throws IOException {
        CompletableFuture<Void> hangs = CompletableFuture.runAsync(process::destroyForcibly,
                CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        try {
            byte[] written = written(document);
            to.writeInt(written.length);
            to.write(written);
            to.flush();
            return answer();
        } finally {
            hangs.cancel(false);
        }
    }

    private byte[] answer() throws IOException {
        int length = from.readInt();
        if (length == PdfProcess.FAILED) {
            throw new IllegalStateException(from.readUTF());
        }
        byte[] pdf = from.readNBytes(length);
        if (pdf.length < length) {
            throw new EOFException("the process that makes PDFs ended halfway");
        }
        return pdf;
    }

    private static byte[] written(PdfDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(document);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
