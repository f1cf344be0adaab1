package nl.schuifaan.channel.simulator;

/** What was asked for is not, or no longer, in the simulator: a phone, a file, a transcript. */
public final class NotHere extends RuntimeException {}
