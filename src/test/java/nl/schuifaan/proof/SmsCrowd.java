package nl.schuifaan.proof;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.schuifaan.channel.sms.FakeTwilio;

/**
 * People with any phone: a code, how many, yes. Every text of theirs is brought twice, at the same moment, each until
 * it is taken.
 */
final class SmsCrowd extends Crowd {

    private static final int OK = 200;
    private static final int AGAIN_MILLIS = 150;

    private final FakeTwilio twilio;
    private final List<String> texts;
    private final AtomicInteger under = new AtomicInteger();
    private volatile URI application = URI.create("http://127.0.0.1:1");

    SmsCrowd(int people, int thinkMillis, String gathering) {
        super(people, thinkMillis);
        texts = List.of(gathering, "1", "ja");
        try {
            twilio = new FakeTwilio(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    Map<String, String> settings() {
        return Map.of("TWILIO_ACCOUNT_SID", FakeTwilio.ACCOUNT, "TWILIO_AUTH_TOKEN", FakeTwilio.TOKEN, "TWILIO_FROM",
                "+31612300000",
                "TWILIO_API_URL", twilio.url().toString(), "SMS_DAILY_BUDGET", "100000");
    }

    @Override
    String kind() {
        return "sms";
    }

    @Override
    String address(int person) {
        return "+316123%05d".formatted(40_000 + person);
    }

    @Override
    int length() {
        return texts.size();
    }

    @Override
    void await(int person, int act) throws InterruptedException {
        while (inShort(heard(person)).size() < act) {
            // For as long as the proof lasts, whose own limit ends it.
            Thread.sleep(20);
        }
    }

    @Override
    void act(int person, int act) {
        Map<String, String> text = twilio.text(address(person), texts.get(act));
        for (int copy = 0; copy < 2; copy++) {
            under.incrementAndGet();
            Thread.ofVirtual().start(() -> bring(text));
        }
    }

    private void bring(Map<String, String> text) {
        try {
            while (!taken(text)) {
                // As Twilio does before it brings a text again.
                Thread.sleep(AGAIN_MILLIS);
            }
            under.decrementAndGet();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean taken(Map<String, String> text) {
        try {
            return twilio.bring(application, text).statusCode() == OK;
        } catch (IllegalStateException _) {
            return false;
        }
    }

    @Override
    List<String> heard(int person) {
        return twilio.to(address(person)).stream().map(FakeTwilio.Taken::body).toList();
    }

    @Override
    void at(URI application) {
        this.application = application;
    }

    @Override
    boolean allTaken() {
        return under.get() == 0;
    }

    @Override
    public void close() {
        twilio.close();
    }
}
