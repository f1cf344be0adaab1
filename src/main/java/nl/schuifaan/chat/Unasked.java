package nl.schuifaan.chat;

import java.time.Instant;

/** What a message that nobody asked for belongs to: the row of its {@link Letter}, and when it is no longer worth sending. */
record Unasked(String row, Instant notAfter) {}
