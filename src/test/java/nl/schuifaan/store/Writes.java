package nl.schuifaan.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many updates were asked for in one database, each of those that went together counted by itself. */
public record Writes(String database) {

    /** What clients of tests report to. */
    static final CommandListener COUNTED = new CommandListener() {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("update")) {
                String collection = event.getCommand().getString("update").getValue();
                COUNT.merge(event.getDatabaseName() + '.' + collection, event.getCommand().getArray("updates").size(), Integer::sum);
            }
        }
    };

    private static final Map<String, Integer> COUNT = new ConcurrentHashMap<>();

    /** Since the database was made. */
    public int to(String collection) {
        return COUNT.getOrDefault(database + '.' + collection, 0);
    }
}
