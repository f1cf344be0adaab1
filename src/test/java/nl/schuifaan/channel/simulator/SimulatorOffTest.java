package nl.schuifaan.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.schuifaan.channel.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorOffTest {

    @Test
    void where_the_settings_do_not_ask_for_it_there_is_no_simulator(@TempDir Path data) throws Exception {
        try (var application = RunningSimulator.start(data, "off")) {
            assertThat(application.get("/simulator").statusCode()).isEqualTo(404);
            assertThat(application.get("/simulator/events").statusCode()).isEqualTo(404);
            assertThat(application.post("/simulator/phones", "name=Fatma&handset=KEYPAD&language=tr").statusCode())
                    .isEqualTo(404);
            assertThat(application.context.getBeanNamesForType(Channel.class)).isEmpty();
        }
    }
}
