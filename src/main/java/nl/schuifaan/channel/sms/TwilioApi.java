package nl.schuifaan.channel.sms;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Creates messages at Twilio, each by one request. */
final class TwilioApi {

    /** Less than {@link nl.schuifaan.channel.Channel#TIME_OUT_SECONDS}, so that the budget can still be kept. */
    private static final Duration DEADLINE = Duration.ofSeconds(8);

    private final TwilioAccount account;
    private final TwilioRestClient client;

    /**
     * The time-outs of the HTTP client are for each step of it; the deadline is for all of them, name look-up and all.
     */
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    TwilioApi(TwilioAccount account) {
        this.account = account;
        this.client = new TwilioRestClient.Builder(account.sid(), account.token())
                .httpClient(new NoRetryHttpClient(account.api()))
                .build();
    }

    /** Sends a text to a number in E.164 and says what became of it. Never throws. */
    TwilioAnswer create(String to, String body) {
        Future<Message> call = calls.submit(() -> creator(to, body).create(client));
        try {
            return TwilioAnswer.taken(call.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS).getSid());
        } catch (ExecutionException failed) {
            return TwilioAnswer.of(failed.getCause(), PhoneNumberKind.areOfDifferentCountries(to, account.from()));
        } catch (TimeoutException _) {
            call.cancel(true);
            return TwilioAnswer.unknown("no answer in time");
        } catch (InterruptedException _) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            return TwilioAnswer.unknown("interrupted");
        }
    }

    private MessageCreator creator(String to, String body) {
        return Message.creator(new PhoneNumber(to), new PhoneNumber(account.from()), body)
                .setContentRetention(Message.ContentRetention.DISCARD)
                .setAddressRetention(Message.AddressRetention.OBFUSCATE)
                .setStatusCallback(account.outside(StatusWebhook.PATH));
    }
}
