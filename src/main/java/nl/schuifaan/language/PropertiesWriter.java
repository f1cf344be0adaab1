package nl.schuifaan.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Writes a file of {@code messages/} anew: what was edited is put in its place, and all else, remarks included, stays
 * as it was.
 */
public final class PropertiesWriter {

    private PropertiesWriter() {}

    /**
     * The text of the file with the edits in it.
     *
     * @param name    of the file
     * @param text    as it is
     * @param edits   key → raw text
     * @param settled keys that a native reader has looked at: no remark asks for it any more
     */
    public static String write(String name, String text, Map<String, String> edits, Set<String> settled) {
        Map<Integer, String> keys = new LinkedHashMap<>();
        new PropertiesReader(name, text).forEach((key, entry) -> keys.put(entry.place().line(), key));
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
        StringJoiner out = new StringJoiner("\n");
        int at = 0;
        while (at < lines.length) {
            String key = keys.get(at + 1);
            int end = key == null ? at + 1 : end(lines, at);
            if (key != null && edits.containsKey(key)) {
                out.add(line(key, edits.get(key)));
            } else if (!isDone(lines, at, keys, settled)) {
                for (int i = at; i < end; i++) {
                    out.add(lines[i]);
                }
            }
            at = end;
        }
        edits.forEach((key, edited) -> {
            if (!keys.containsValue(key)) {
                out.add(line(key, edited));
            }
        });
        return out + (out.toString().endsWith("\n") ? "" : "\n");
    }

    /** A remark that asks for a native reader above a text that one has looked at. */
    private static boolean isDone(String[] lines, int at, Map<Integer, String> keys, Set<String> settled) {
        return lines[at].strip().equals(PropertiesReader.REVIEW) && settled.contains(String.valueOf(keys.get(at + 2)));
    }

    /** The line after those of the entry that begins here. */
    private static int end(String[] lines, int start) {
        int at = start;
        while (at < lines.length - 1 && PropertiesReader.isContinued(lines[at])) {
            at++;
        }
        return at + 1;
    }

    static String line(String key, String text) {
        String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return key + " = " + escaped;
    }
}
