package nl.schuifaan.proof;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Locale;
import nl.schuifaan.trial.Application;
import nl.schuifaan.trial.Usage;
import org.bson.Document;

/**
 * CPU that the processes of a run use from now on: the application's, the store's, and that of the pretended Telegram,
 * which is here.
 */
final class Costs {

    private final List<Application> applications;
    private final long store;
    private final List<Usage> before;

    Costs(MongoDatabase database, List<Application> applications) {
        this.applications = List.copyOf(applications);
        store = database.runCommand(new Document("serverStatus", 1)).get("pid", Number.class).longValue();
        before = now();
    }

    private List<Usage> now() {
        return List.of(applications.stream().map(Application::pid).map(Usage::of).reduce(new Usage(0, 0), Costs::sum),
                Usage.of(store),
                Usage.of(ProcessHandle.current().pid()));
    }

    private static Usage sum(Usage one, Usage other) {
        return new Usage(one.cpuSeconds() + other.cpuSeconds(), one.residentKilobytes() + other.residentKilobytes());
    }

    /** In milliseconds for each of so many messages. */
    String perMessage(long messages) {
        List<Usage> after = now();
        return String.format(Locale.ROOT,
                "; CPU for each message %.2f ms application, %.2f ms store, %.2f ms pretended Telegram",
                millis(after, 0, messages), millis(after, 1, messages), millis(after, 2, messages));
    }

    private double millis(List<Usage> after, int which, long messages) {
        return 1_000 * after.get(which).since(before.get(which)) / messages;
    }
}
