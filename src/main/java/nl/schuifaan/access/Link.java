package nl.schuifaan.access;

import java.time.Instant;

/**
 * A link by which somebody becomes a colleague.
 *
 * @param id not the token, from which alone the link can be made
 */
record Link(String id, Links.Kind kind, Role role, String by, Instant until) {}
