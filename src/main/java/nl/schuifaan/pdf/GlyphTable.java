package nl.schuifaan.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What the fonts hold: which letters there are, and of which letter each joined form is. */
final class GlyphTable {

    static final URI REGULAR = URI.create("fonts/BuurtSans-Regular.ttf");

    private static final int FIRST_ARABIC = 0x0620;
    private static final int LAST_ARABIC = 0x077F;
    /** Lam with alef is one glyph; a reader's program takes its code apart again (Unicode's NFKC). */
    private static final int FIRST_LAM_ALEF = 0xFEF5;
    private static final int LAST_LAM_ALEF = 0xFEFC;
    private static final List<String> JOINED = List.of("init", "medi", "fina");
    private static final int MISSING = '\uFFFD';

    private final Map<URI, Map<Integer, Integer>> letters = new ConcurrentHashMap<>();
    private final BitSet covered = new BitSet();

    GlyphTable() {
        read(REGULAR, font -> {
            CmapLookup cmap = font.getUnicodeCmapLookup();
            for (int letter = ' '; letter <= Character.MAX_VALUE; letter++) {
                covered.set(letter, cmap.getGlyphId(letter) != 0);
            }
        });
    }

    private interface Reading {
        void read(TrueTypeFont font) throws IOException;
    }

    private static void read(URI address, Reading reading) {
        try (InputStream in = ClasspathResources.open(address);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            reading.read(font);
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + address, e);
        }
    }

    /** Glyph → letter for the joined forms, from the font's own rules of joining read backwards. */
    Map<Integer, Integer> lettersOf(URI font) {
        return letters.computeIfAbsent(font, GlyphTable::readJoined);
    }

    /** Reads the font anew for each feature: its reader remembers what it gave for a glyph, whatever the feature. */
    private static Map<Integer, Integer> readJoined(URI address) {
        Map<Integer, Integer> found = new HashMap<>();
        for (String feature : JOINED) {
            read(address, font -> addJoined(font, feature, found));
        }
        return Map.copyOf(found);
    }

    private static void addJoined(TrueTypeFont font, String feature, Map<Integer, Integer> found) throws IOException {
        CmapLookup cmap = font.getUnicodeCmapLookup();
        for (int letter = FIRST_ARABIC; letter <= LAST_ARABIC; letter++) {
            int glyph = cmap.getGlyphId(letter);
            int joined = glyph == 0 ? 0
                    : font.getGsub().getSubstitution(glyph, new String[] {"arab"}, List.of(feature));
            if (joined != glyph) {
                found.putIfAbsent(joined, letter);
            }
        }
        addLamAlef(cmap, found);
    }

    private static void addLamAlef(CmapLookup cmap, Map<Integer, Integer> found) {
        for (int letter = FIRST_LAM_ALEF; letter <= LAST_LAM_ALEF; letter++) {
            int glyph = cmap.getGlyphId(letter);
            if (glyph != 0) {
                found.putIfAbsent(glyph, letter);
            }
        }
    }

    /**
     * The text as the fonts can print it. What an archive may not hold falls away, such as control characters; emoji do
     * too, and a letter of another script becomes U+FFFD.
     */
    String printable(String text) {
        if (text.chars().allMatch(covered::get)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (covered.get(letter)) {
                printable.appendCodePoint(letter);
            } else if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                printable.append(' ');
            } else if (Character.isLetterOrDigit(letter)) {
                printable.appendCodePoint(MISSING);
            }
        });
        return printable.toString();
    }
}
