package nl.schuifaan.wording;

/** How long a text may be: Telegram's limits, in UTF-16 units. */
final class TextLimits {

    private static final int TEXT = 4096;
    private static final int COMMAND = 256;
    private static final int SHORT_DESCRIPTION = 120;
    private static final int DESCRIPTION = 512;

    private TextLimits() {}

    static int of(String key) {
        return key.startsWith("telegram.command.") ? COMMAND
                : key.equals("telegram.short-description") ? SHORT_DESCRIPTION
                : key.equals("telegram.description") ? DESCRIPTION : TEXT;
    }
}
