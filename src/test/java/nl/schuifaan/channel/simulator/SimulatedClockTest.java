package nl.schuifaan.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.schuifaan.settings.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedClockTest {

    @TempDir
    private Path data;

    private RunningSimulator simulator;

    @BeforeEach
    void start() {
        simulator = RunningSimulator.start(data);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void the_clock_goes_to_a_day_and_hour_that_is_yet_to_come() throws Exception {
        LocalDateTime there = now().local().plusDays(12).withHour(14).truncatedTo(ChronoUnit.HOURS);
        assertThat(simulator.post("/simulator/clock", "to=" + there).statusCode()).isEqualTo(204);
        assertThat(Duration.between(there, now().local())).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        for (String wrong : List.of(there.minusDays(1).toString(), there.plusYears(2).toString(), "morgen", "")) {
            assertThat(simulator.post("/simulator/clock", "to=" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
        assertThat(Duration.between(there, now().local())).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void there_is_no_next_message_when_nothing_is_planned() throws Exception {
        Duration ahead = now().ahead();
        var answer = simulator.post("/simulator/clock", "step=message");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Meld eerst iemand aan");
        assertThat(now().ahead()).isEqualTo(ahead);
    }

    private MovableClock now() {
        return simulator.context.getBean(MovableClock.class);
    }
}
