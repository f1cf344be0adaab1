package nl.schuifaan.channel.sms;

import java.net.URI;

/**
 * The account that messages go by.
 *
 * @param token     signs what Twilio sends us, and lets us in there; never shown
 * @param from      our number in E.164, or the messaging service ({@code MG…}) it belongs to
 * @param api       where Twilio is, without a path
 * @param publicUrl where Twilio finds us: what it signs begins with this, whatever a proxy makes of it
 */
record TwilioAccount(String sid, String token, String from, URI api, URI publicUrl) {

    private static final String MESSAGING_SERVICE = "MG";

    boolean byMessagingService() {
        return from.startsWith(MESSAGING_SERVICE);
    }

    /** The address by which one of our paths is reached from outside; {@code path} begins with a slash. */
    String outside(String path) {
        return publicUrl.toString().replaceAll("/+$", "") + path;
    }

    @Override
    public String toString() {
        return "Twilio account " + sid;
    }
}
