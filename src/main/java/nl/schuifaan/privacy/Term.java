package nl.schuifaan.privacy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something is kept of people.
 *
 * @param what what it is; its sentence is {@code term.<what>} in {@code messages/}
 * @param kept from when it is no longer needed
 * @param next when the first of what is there now goes; null when nothing is there, or when that is not known
 *             beforehand
 */
public record Term(String what, Duration kept, @Nullable Instant next) {}
