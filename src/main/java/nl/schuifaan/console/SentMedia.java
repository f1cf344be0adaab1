package nl.schuifaan.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Kinds of photos and sound that a browser shows and plays, and that can hold no script. */
enum SentMedia {

    JPEG("image/jpeg", "foto.jpg", start -> begins(start, 0, "\u00ff\u00d8\u00ff")),
    PNG("image/png", "foto.png", start -> begins(start, 0, "\u0089PNG")),
    WEBP("image/webp", "foto.webp", start -> begins(start, 0, "RIFF") && begins(start, 8, "WEBP")),
    OGG("audio/ogg", "spraakbericht.ogg", start -> begins(start, 0, "OggS")),
    MP4("audio/mp4", "spraakbericht.m4a", start -> begins(start, 4, "ftyp")),
    MP3("audio/mpeg", "spraakbericht.mp3", start -> begins(start, 0, "ID3") || begins(start, 0, "\u00ff\u00fb")
            || begins(start, 0, "\u00ff\u00f3"));

    private static final int ENOUGH = 12;

    private final String type;
    private final String file;
    private final Predicate<byte[]> test;

    SentMedia(String type, String file, Predicate<byte[]> test) {
        this.type = type;
        this.file = file;
        this.test = test;
    }

    String type() {
        return type;
    }

    /** What it is called when it is saved. */
    String file() {
        return file;
    }

    /** By the first bytes, which can be read again after it. */
    static Optional<SentMedia> of(InputStream content) throws IOException {
        content.mark(ENOUGH);
        byte[] start = content.readNBytes(ENOUGH);
        content.reset();
        return Arrays.stream(values()).filter(one -> one.test.test(start)).findFirst();
    }

    private static boolean begins(byte[] start, int from, String with) {
        byte[] bytes = with.getBytes(StandardCharsets.ISO_8859_1);
        return start.length >= from + bytes.length
                && Arrays.equals(start, from, from + bytes.length, bytes, 0, bytes.length);
    }
}
