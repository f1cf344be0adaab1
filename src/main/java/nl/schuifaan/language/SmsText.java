package nl.schuifaan.language;

/**
 * What a text costs as an SMS.
 *
 * @param units    7-bit letters in GSM-7, where the letters of the extension table count two; UTF-16 units in UCS-2
 * @param segments how many messages are sent and paid for; 0 for no text
 * @param costly   each letter, once, that GSM-7 lacks: the ones that make this UCS-2
 */
public record SmsText(SmsEncoding encoding, int units, int segments, String costly) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    public static SmsText of(String text) {
        String costly = costlyLetters(text);
        SmsEncoding encoding = costly.isEmpty() ? SmsEncoding.GSM_7 : SmsEncoding.UCS_2;
        int units = text.codePoints().map(letter -> units(letter, encoding)).sum();
        int segments = units <= encoding.alone() ? Math.min(units, 1) : segments(text, encoding);
        return new SmsText(encoding, units, segments, costly);
    }

    private static String costlyLetters(String text) {
        StringBuilder costly = new StringBuilder();
        text.codePoints().filter(letter -> BASIC.indexOf(letter) < 0 && EXTENSION.indexOf(letter) < 0).distinct()
                .forEach(costly::appendCodePoint);
        return costly.toString();
    }

    private static int units(int letter, SmsEncoding encoding) {
        return switch (encoding) {
            case GSM_7 -> EXTENSION.indexOf(letter) < 0 ? 1 : 2;
            case UCS_2 -> Character.charCount(letter);
        };
    }

    /** Fills one message after the other; a letter of two units is never split. */
    private static int segments(String text, SmsEncoding encoding) {
        int segments = 1;
        int filled = 0;
        for (int letter : text.codePoints().toArray()) {
            int units = units(letter, encoding);
            if (filled + units > encoding.each()) {
                segments++;
                filled = 0;
            }
            filled += units;
        }
        return segments;
    }
}
