package nl.schuifaan.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The transcripts that come with the application, from simple to complex. */
public final class Transcripts {

    private static final String SUFFIX = ".chat";

    private Transcripts() {}

    /** By the name of their file without its ending: {@code A01-een-knop}. */
    public static SortedMap<String, Transcript> packed() {
        SortedMap<String, Transcript> transcripts = new TreeMap<>();
        try {
            for (Resource file
                    : new PathMatchingResourcePatternResolver().getResources("classpath:transcripts/*" + SUFFIX)) {
                String name = Objects.requireNonNull(file.getFilename());
                transcripts.put(name.substring(0, name.length() - SUFFIX.length()),
                        Transcript.read(file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Collections.unmodifiableSortedMap(transcripts);
    }
}
