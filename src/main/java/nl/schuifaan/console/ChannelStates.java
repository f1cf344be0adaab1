package nl.schuifaan.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether the channels that there are work, in words. */
@Component
final class ChannelStates {

    private static final String INDICATOR = "HealthIndicator";

    private final Map<String, HealthIndicator> indicators;
    private final Dates dates;
    private final Say say;

    ChannelStates(Map<String, HealthIndicator> indicators, Dates dates, Say say) {
        this.indicators = indicators;
        this.dates = dates;
        this.say = say;
    }

    /** A channel in a sentence. */
    record State(String sentence, boolean well) {}

    List<State> list() {
        List<State> states = new ArrayList<>();
        for (String channel : List.of("telegram", "sms")) {
            HealthIndicator indicator = indicators.get(channel + INDICATOR);
            if (indicator != null) {
                states.add(state(channel, indicator.health()));
            }
        }
        return states;
    }

    private State state(String channel, @Nullable Health health) {
        boolean well = health != null && health.getStatus().equals(Status.UP);
        Object since = health == null ? null : health.getDetails().get("since");
        return new State(say.text("channel." + channel + (well ? ".up" : ".down"),
                since instanceof Instant at ? dates.moment(at) : ""), well);
    }
}
