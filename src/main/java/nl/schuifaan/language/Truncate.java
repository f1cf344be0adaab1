package nl.schuifaan.language;

/** Makes what is too long as long as there is room for. */
public final class Truncate {

    private Truncate() {}

    /**
     * The beginning of a text. A letter outside Unicode's first plane takes two places and is never cut in two.
     *
     * @param most UTF-16 units, the unit in which Telegram and SMS count too
     */
    public static String to(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        boolean inTwo = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, inTwo ? most - 1 : most);
    }
}
