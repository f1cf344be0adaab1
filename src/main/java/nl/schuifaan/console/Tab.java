package nl.schuifaan.console;

/** A link of {@code parts :: tabs}. */
record Tab(String href, String text, boolean current) {}
