package nl.schuifaan.gathering;

/** What the log says of mistakes in a programme file. */
final class English {

    private English() {}

    static String of(Throwable mistakes) {
        return ((ProgrammeMistakes) mistakes).english();
    }
}
