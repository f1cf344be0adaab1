package nl.schuifaan.console;

/** How many messages ended so, as in {@code Undelivered.End}, and where they are listed. */
record MissedFigure(String end, long count, String href) {}
