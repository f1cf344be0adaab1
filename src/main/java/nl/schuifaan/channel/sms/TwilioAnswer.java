package nl.schuifaan.channel.sms;

import com.twilio.exception.ApiException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.channel.Receipt.Refused;
import nl.schuifaan.channel.Receipt.RetryLater;
import nl.schuifaan.channel.Receipt.Unknown;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What Twilio's answer, or its silence, says about a message.
 *
 * @param trouble why nobody can be reached at the moment, for the organiser: a code or a fixed phrase; null when it is
 *                this message alone
 */
record TwilioAnswer(Receipt receipt, @Nullable String trouble) {

    /** Twilio's limit is on requests at the same moment, and clears within seconds. */
    private static final Duration TOO_FAST = Duration.ofSeconds(5);

    private static final Duration NO_CONNECTION = Duration.ofSeconds(15);

    static TwilioAnswer taken(@Nullable String sid) {
        return new TwilioAnswer(sid == null ? new Unknown("no sid") : new Receipt.Sent(sid), null);
    }

    static TwilioAnswer unknown(String reason) {
        return new TwilioAnswer(new Unknown(reason), null);
    }

    /**
     * @param abroad whether the message was for another country than our own: then one that is switched off is no
     *               trouble
     */
    static TwilioAnswer of(@Nullable Throwable failure, boolean abroad) {
        if (neverWritten(failure)) {
            return new TwilioAnswer(new RetryLater(NO_CONNECTION), "no connection to Twilio");
        }
        return failure instanceof ApiException answer && answer.getStatusCode() != null
                ? of(answer.getStatusCode(), Objects.requireNonNullElse(answer.getCode(), 0), abroad)
                : unknown("no answer");
    }

    /** No connection was made, so nothing can have been taken. Anything later leaves it open. */
    private static boolean neverWritten(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(cause -> switch (cause) {
            case ConnectException _, ConnectTimeoutException _, ConnectionRequestTimeoutException _,
                    NoRouteToHostException _,
                    UnknownHostException _, SSLHandshakeException _, SSLPeerUnverifiedException _ -> true;
            default -> false;
        });
    }

    /**
     * After a 5xx Twilio advises to try again, but has no key by which it would know the second from the first: a
     * message that was taken before the error would arrive, and be paid, twice. So the truth is that we don't know.
     */
    private static TwilioAnswer of(int status, int code, boolean abroad) {
        if (status >= 500) {
            return unknown("http " + status);
        }
        String name = code == 0 ? "http " + status : "Twilio error " + code;
        return switch (status == 429 ? TwilioError.TOO_FAST : TwilioError.of(code)) {
            case OPTED_OUT -> new TwilioAnswer(new Receipt.Blocked(), null);
            case NOT_A_MOBILE -> new TwilioAnswer(new Refused("not-a-mobile"), null);
            case TOO_FAST -> new TwilioAnswer(new RetryLater(TOO_FAST), null);
            case CONFIGURATION -> new TwilioAnswer(new Refused(name), name);
            case NOT_THERE -> new TwilioAnswer(new Refused(name), abroad ? null : name);
            // No code at all: whoever answered was not Twilio, or did not let us in.
            case GONE, UNREACHABLE, FILTERED, OTHER -> new TwilioAnswer(new Refused(name), code == 0 ? name : null);
        };
    }
}
