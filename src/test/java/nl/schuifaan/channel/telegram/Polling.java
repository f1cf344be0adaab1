package nl.schuifaan.channel.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.FreshDatabase;
import nl.schuifaan.store.Stores;
import nl.schuifaan.trial.Ports;
import org.junit.jupiter.api.AfterEach;

/** A poller and the Telegram it asks. */
abstract class Polling {

    private static final Phrasebook WORDS = OurMessages.phrasebook();

    final FakeTelegram telegram = FakeTelegram.start(Ports.free());
    private final FreshDatabase database = Stores.freshEmbedded();
    final RecordingMailbox mailbox = new RecordingMailbox();
    final MovableClock clock = new MovableClock();
    final TelegramHealth health = new TelegramHealth(clock);
    final Person karim = telegram.person(5, "Karim", "ar");
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable part : open) {
            part.close();
        }
        telegram.close();
        database.close();
    }

    /** One that has been started; it is stopped after the test. */
    final TelegramPoller poller() {
        BotApi api = new BotApi(telegram.url(), FakeTelegram.TOKEN);
        UpdateHandler updateHandler = new UpdateHandler(mailbox, api, new GroupExit(api, () -> WORDS));
        String place = "a machine of its own " + open.size();
        TelegramPoller poller = new TelegramPoller(api, updateHandler,
                new PollingLease(database.template(), clock, place), health, new Backoff(Duration.ofMillis(20)));
        poller.start();
        open.addFirst(api);
        open.addFirst(poller::stop);
        return poller;
    }
}
