package nl.schuifaan.channel.simulator;

/** Which way a text runs. */
final class TextDirection {

    private TextDirection() {}

    /**
     * Rules P2 and P3 of the Unicode bidirectional algorithm (UAX 9): the first strong letter that is not inside an
     * isolate.
     */
    static String of(String text, String otherwise) {
        int isolates = 0;
        for (int letter : text.codePoints().toArray()) {
            switch (Character.getDirectionality(letter)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                        Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE -> isolates++;
                case Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> isolates = Math.max(0, isolates - 1);
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    if (isolates == 0) {
                        return "ltr";
                    }
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    if (isolates == 0) {
                        return "rtl";
                    }
                }
                default -> { /* neutral, says nothing */ }
            }
        }
        return otherwise;
    }
}
