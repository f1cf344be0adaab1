package nl.schuifaan.channel.telegram;

/**
 * Something that goes wrong with a call.
 *
 * @param taken  whether the call is carried out all the same
 * @param answer what comes back in place of the right answer; the ending says whether anything does
 */
public record Fault(boolean taken, LightHttp.Reply answer) {

    /** Telegram's way to refuse. */
    public static Fault refused(int code, String description) {
        return new Fault(false, LightHttp.Reply.json(code, """
                {"ok":false,"error_code":%d,"description":"%s"}""".formatted(code, description)));
    }

    /** Too many requests. */
    public static Fault tooMany(int retryAfter) {
        return new Fault(false, LightHttp.Reply.json(429, """
                {"ok":false,"error_code":429,"description":"Too Many Requests: retry after %1$d","parameters":{"retry_after":%1$d}}"""
                .formatted(retryAfter)));
    }

    /** Whatever a proxy in between may say. */
    public static Fault says(int status, String body) {
        return new Fault(false, LightHttp.Reply.json(status, body));
    }

    /** Carried out, and then no answer. */
    public static Fault silenceAfterTaking() {
        return new Fault(true, new LightHttp.Reply(0, new byte[0], LightHttp.Ending.HANG));
    }

    /** Carried out, and then the connection breaks. */
    public static Fault resetAfterTaking() {
        return new Fault(true, new LightHttp.Reply(0, new byte[0], LightHttp.Ending.RESET));
    }
}
