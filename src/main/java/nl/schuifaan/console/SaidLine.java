package nl.schuifaan.console;

/** A message on the page of a person, with what became of it. */
record SaidLine(String by, String when, String text, String state) {}
