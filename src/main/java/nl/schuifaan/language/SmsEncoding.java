package nl.schuifaan.language;

/** How the letters are sent, with what fits into a message that stands alone, and into each of several. */
public enum SmsEncoding {
    /** 3GPP TS 23.038, default alphabet and its extension. */
    GSM_7(160, 153),
    /** Any letter, at two bytes a unit. */
    UCS_2(70, 67);

    private final int alone;
    private final int each;

    SmsEncoding(int alone, int each) {
        this.alone = alone;
        this.each = each;
    }

    /** What fits into a message that stands alone. */
    int alone() {
        return alone;
    }

    /** What fits into each of several. */
    int each() {
        return each;
    }
}
