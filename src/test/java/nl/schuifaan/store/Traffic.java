package nl.schuifaan.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was asked of one database since it was made. */
public record Traffic(String database) {

    /** What clients of tests report to. */
    static final CommandListener COUNTED = new CommandListener() {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            String command = event.getCommandName();
            if (command.equals("update") || command.equals("find")) {
                int times = command.equals("update") ? event.getCommand().getArray("updates").size() : 1;
                COUNT.merge(name(command, event.getDatabaseName(), event.getCommand().getString(command).getValue()),
                        times, Integer::sum);
            }
        }
    };

    private static final Map<String, Integer> COUNT = new ConcurrentHashMap<>();

    private static String name(String command, String database, String collection) {
        return command + ' ' + database + '.' + collection;
    }

    /** Updates, each of those that went together counted by itself. */
    public int writes(String collection) {
        return COUNT.getOrDefault(name("update", database, collection), 0);
    }

    /** Searches, whatever they found. */
    public int reads(String collection) {
        return COUNT.getOrDefault(name("find", database, collection), 0);
    }
}
