package nl.schuifaan.evening;

import org.jspecify.annotations.Nullable;

/**
 * What a helper's phone tells: a party came, or did not after all; or somebody came without a booking.
 *
 * @param id       made by the phone: the same has one effect, however often it comes
 * @param line     what stands for the party; null for somebody without a booking
 * @param at       by the phone's clock, in milliseconds since 1970
 * @param name     of somebody without a booking, and their {@code language}; else null
 */
record Told(String id, @Nullable String line, int people, long at, @Nullable String name, @Nullable String language) {}
