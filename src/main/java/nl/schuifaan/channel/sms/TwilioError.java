package nl.schuifaan.channel.sms;

/** What an error code of Twilio's asks of us. Source: https://www.twilio.com/docs/api/errors */
enum TwilioError {
    /** The person said STOP to Twilio: nothing more may be sent. */
    OPTED_OUT,
    /** No SMS can arrive at this number. */
    NOT_A_MOBILE,
    /** The number is no longer in use, or its network refuses us: no use going on. */
    GONE,
    /** Too much at once: the same message may be tried again. */
    TOO_FAST,
    /** The phone is off or out of reach; the next message may arrive. */
    UNREACHABLE,
    /** A network took it for spam: the organiser must know. */
    FILTERED,
    /** Nothing goes from here to that number, as its country is switched off: that number's matter, not everyone's. */
    NOT_THERE,
    /** Something is set wrong at Twilio or here, so that nobody can be reached: the organiser must act. */
    CONFIGURATION,
    /** Anything else. */
    OTHER;

    static TwilioError of(int code) {
        return switch (code) {
            case 21610 -> OPTED_OUT;
            case 21211, 21214, 21217, 21614, 21635 -> NOT_A_MOBILE;
            case 30004, 30005, 30006 -> GONE;
            case 14107, 20429, 21611, 30001, 30022 -> TOO_FAST;
            case 30003 -> UNREACHABLE;
            case 30007 -> FILTERED;
            case 21408, 21608, 21612 -> NOT_THERE;
            // The account: wrong token, not active, out of money, a trial. The sender: not ours, not able, not allowed
            // there.
            case 20003, 20005, 20404, 21212, 21601, 21603, 21606, 21659, 21660, 21703, 30002, 30032, 30034, 30039,
                    63038 -> CONFIGURATION;
            default -> OTHER;
        };
    }
}
