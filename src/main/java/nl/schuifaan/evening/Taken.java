package nl.schuifaan.evening;

import java.util.List;

/** What became of what a phone told: which notes are kept, and which make no sense and never will be. */
record Taken(List<String> taken, List<String> refused) {}
