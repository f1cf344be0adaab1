package nl.schuifaan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.schuifaan.channel.telegram.FakeTelegram;

/** The calls that the program makes in each turn of a sign-up, so that the control makes the same. */
final class Recording {

    /** Nothing more comes after this long without a call. */
    private static final int QUIET_MILLIS = 500;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ArrayNode turns = MAPPER.createArrayNode();
    private int seen;

    /** Waits for the calls of one turn. */
    void take(FakeTelegram telegram, int heardBefore, java.util.function.IntSupplier heard)
            throws InterruptedException {
        while (heard.getAsInt() == heardBefore) {
            // Whoever records looks on, and ends it.
            Thread.sleep(10);
        }
        int before = -1;
        while (before != telegram.made().size()) {
            before = telegram.made().size();
            Thread.sleep(QUIET_MILLIS);
        }
        ArrayNode calls = turns.addArray();
        List<FakeTelegram.Made> made = telegram.made();
        for (FakeTelegram.Made call : made.subList(seen, made.size())) {
            calls.addObject().put("method", call.method()).set("parameters", call.parameters());
        }
        seen = made.size();
    }

    void write(Path file) throws IOException {
        Files.write(file, MAPPER.writeValueAsBytes(turns));
    }

    /** What was recorded: an array of calls for each turn. */
    static JsonNode read(Path file) throws IOException {
        return MAPPER.readTree(Files.readAllBytes(file));
    }
}
