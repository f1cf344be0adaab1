package nl.schuifaan.store;

/** When what was written is safe. */
public interface Durable {

    /**
     * Returns once everything written before the call survives a crash of the program and of the machine. MongoDB has
     * seen to that by the time a write returns; the embedded store forces its file, for all that ask at that moment at
     * once.
     *
     * @throws RuntimeException when the file could not be written: then nothing may be acknowledged
     */
    void commit();
}
