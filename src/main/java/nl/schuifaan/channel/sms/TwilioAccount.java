package nl.schuifaan.channel.sms;

import java.net.URI;

/**
 * The account that messages go by.
 *
 * @param token     signs what Twilio sends us, and lets us in there; never shown
 * @param from      our number in E.164
 * @param api       where Twilio is
 * @param publicUrl where Twilio finds us, without a slash at the end: what it signs begins with this, whatever a proxy
 *                  makes of it
 */
record TwilioAccount(String sid, String token, String from, URI api, URI publicUrl) {

    /** The address by which one of our paths is reached from outside; {@code path} begins with a slash. */
    String outside(String path) {
        return publicUrl + path;
    }

    @Override
    public String toString() {
        return "Twilio account " + sid;
    }
}
