package nl.schuifaan.activity;

import java.time.Instant;
import java.util.Map;

/**
 * A line of the activity.
 *
 * @param who       id of a colleague, {@code key:} and the id of a key, or {@code nobody}
 * @param thing     what it was done to: {@code gathering:LAAK1}, {@code colleague:} and an id
 * @param arguments what the sentence needs: codes, counts and ids, by name
 */
public record Activity(String who, Deed deed, String thing, Map<String, String> arguments, Instant when) {}
