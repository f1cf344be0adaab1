package nl.schuifaan.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The file {@code .env}, in UTF-8, read as shells and Docker read it: {@code NAME=value} on each line, perhaps after
 * {@code export}, perhaps in quotes; a remark begins with {@code #}, after a value with a blank before it. A backslash
 * is a backslash.
 */
final class DotEnv {

    private static final Pattern REMARK = Pattern.compile("\\s*(#.*)?");
    private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][\\w.-]*)\\s*=(.*)");
    private static final Pattern QUOTED = Pattern.compile("\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*(?:#.*)?");

    private DotEnv() {}

    /**
     * Names and values; none when there is no such file.
     *
     * @throws StartupException naming the line that cannot be read; what stands there may be a secret and is not
     * repeated
     */
    static Map<String, Object> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try {
            return read(file, Files.readString(file).replaceFirst("^\uFEFF", "").lines().toList());
        } catch (CharacterCodingException failure) {
            throw new StartupException(file + " is not written in UTF-8; save it again with that encoding.", failure);
        } catch (IOException failure) {
            throw new StartupException(file + " cannot be read.", failure);
        }
    }

    private static Map<String, Object> read(Path file, List<String> lines) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            var line = LINE.matcher(lines.get(i));
            if (line.matches()) {
                values.put(line.group(1), value(line.group(2)));
            } else if (!REMARK.matcher(lines.get(i)).matches()) {
                throw new StartupException(file + ", line " + (i + 1) + ": write NAME=value, or # before a remark.");
            }
        }
        return values;
    }

    private static String value(String text) {
        var quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
        }
        return text.replaceFirst("\\s#.*", "").strip();
    }
}
