package nl.schuifaan.access;

import java.time.Instant;

/** @param id not the token, from which alone the link can be made */
record Link(String id, Links.Kind kind, Role role, String by, Instant until) {}
