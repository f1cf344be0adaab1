package nl.schuifaan.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.schuifaan.language.Language;

/**
 * Transcripts that take the whole of Schuifaan, as they went in each language on each channel when they were recorded.
 * A text that has changed since stands in them as it was. In the file all that was said in one language on one channel
 * stands together, as it repeats itself most.
 */
public final class Recordings {

    static final String FILE = "transcripts/recorded.zip";

    private static final String MARK = "=".repeat(10) + " ";

    /** The same recordings make the same file, whenever it is written. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Recordings() {}

    /**
     * The recordings of the transcript with this name on that channel, a language each; none if it was not recorded.
     */
    public static List<Transcript> of(String name, String channel) {
        List<Transcript> recordings = new ArrayList<>();
        try (InputStream file = Recordings.class.getResourceAsStream("/" + FILE)) {
            ZipInputStream zip = new ZipInputStream(file == null ? InputStream.nullInputStream()
                    : file, StandardCharsets.UTF_8);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("." + channel)) {
                    find(name, new String(zip.readAllBytes(), StandardCharsets.UTF_8)).ifPresent(recordings::add);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return recordings;
    }

    private static Optional<Transcript> find(String name, String all) {
        int head = all.indexOf(head(name));
        if (head < 0) {
            return Optional.empty();
        }
        int begin = head + head(name).length();
        int next = all.indexOf("\n" + MARK, begin);
        return Optional.of(Transcript.read(all.substring(begin, next < 0 ? all.length() : next)));
    }

    private static String head(String name) {
        return MARK + name + "\n";
    }

    /** Where what is said in this language on that channel stands in the file. */
    static String entry(Language language, String channel) {
        return language + "." + channel;
    }

    /** Writes recordings by their name, under the {@link #entry} each belongs to. */
    static void write(SortedMap<String, SortedMap<String, Transcript>> recordings, OutputStream file)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8);
        for (Map.Entry<String, SortedMap<String, Transcript>> together : recordings.entrySet()) {
            write(together.getKey(), together.getValue(), zip);
        }
        zip.finish();
    }

    private static void write(String name, SortedMap<String, Transcript> together, ZipOutputStream zip)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        for (Map.Entry<String, Transcript> recording : together.entrySet()) {
            zip.write((head(recording.getKey()) + recording.getValue().write()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
