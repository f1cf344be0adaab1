package nl.schuifaan.language;

/** A line of a file of {@code messages/}, to say where something is wrong. */
record SourceLine(String file, int line) {

    /** The one sentence that names file, line and reason. */
    IllegalArgumentException wrong(String reason) {
        return new IllegalArgumentException(file + ", line " + line + ": " + reason);
    }
}
