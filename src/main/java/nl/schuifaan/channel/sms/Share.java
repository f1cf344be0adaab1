package nl.schuifaan.channel.sms;

/**
 * Whom a text is for, and how much of the day's budget all of them together may use. Whoever has a seat gets their
 * reminder also on a day on which strangers write as much as they can.
 */
enum Share {

    /** Someone who has a seat, or waits for one. */
    SIGNED_UP("used", 100),

    /** Someone who is still signing up, or only asks. */
    STRANGER("strangers", 60),

    /** An explanation to someone whose message does not reach the conversation. */
    EXPLANATION("explanations", 5);

    private final String field;
    private final int percent;

    Share(String field, int percent) {
        this.field = field;
        this.percent = percent;
    }

    /** Where it is counted in the document of a day. */
    String field() {
        return field;
    }

    /** Of that many segments; at least 1. */
    int of(int segments) {
        return Math.max(1, (int) ((long) segments * percent / 100));
    }
}
