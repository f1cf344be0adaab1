package nl.schuifaan.channel.simulator;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** What the simulator says itself, in Dutch: {@code messages/simulator_nl.properties}, as ICU patterns. */
@Component
@WhenSimulating
public final class SimulatorTexts {

    static final Locale DUTCH = Locale.of("nl", "NL");

    private final Properties patterns = new Properties();

    SimulatorTexts() {
        try (InputStream file = SimulatorTexts.class.getResourceAsStream("/messages/simulator_nl.properties")) {
            patterns.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The text of that key.
     *
     * @param key    without {@code simulator.} before it
     * @param values what stands in it as {@code {0}}, {@code {1}}
     * @throws IllegalStateException if there is no such text
     */
    public String of(String key, Object... values) {
        String pattern = patterns.getProperty("simulator." + key);
        if (pattern == null) {
            throw new IllegalStateException("messages/simulator_nl.properties lacks simulator." + key);
        }
        return new MessageFormat(pattern, DUTCH).format(values);
    }
}
