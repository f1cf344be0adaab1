package nl.schuifaan.proof;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.schuifaan.channel.telegram.FakeTelegram;
import nl.schuifaan.channel.telegram.Person;
import nl.schuifaan.trial.Steps;

/** People on Telegram, who press as soon as there is something to press. */
final class TelegramCrowd extends Crowd {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long FIRST = 4_000_000;

    private final FakeTelegram telegram = FakeTelegram.start();
    private final List<String> steps;

    TelegramCrowd(int people, int thinkMillis, String gathering) {
        super(people, thinkMillis);
        steps = Steps.toSignUp(gathering, "Ayşe");
        telegram.copies(2);
        for (int person = 0; person < people; person++) {
            person(person);
        }
    }

    private Person person(int person) {
        return telegram.person(FIRST + person, "Ayşe", "nl");
    }

    @Override
    Map<String, String> settings() {
        return Map.of("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN, "TELEGRAM_API_URL", telegram.url());
    }

    @Override
    String kind() {
        return "telegram";
    }

    @Override
    String address(int person) {
        return String.valueOf(FIRST + person);
    }

    @Override
    int length() {
        return steps.size();
    }

    @Override
    void await(int person, int act) throws InterruptedException {
        String step = act < steps.size() ? steps.get(act) : "";
        if (step.startsWith("> ")) {
            person(person).awaits(news -> news.button(step.substring(2)).isPresent(), PATIENCE);
        } else if (act > 0) {
            person(person).awaits(_ -> inShort(heard(person)).size() >= act, PATIENCE);
        }
    }

    @Override
    void act(int person, int act) {
        String step = steps.get(act);
        if (step.startsWith("> ")) {
            person(person).presses(step.substring(2));
        } else {
            person(person).says(step);
        }
    }

    @Override
    List<String> heard(int person) {
        return person(person).history().stream().map(Person.Message::text).toList();
    }

    @Override
    void at(URI application) {
        // It asks us, not we it.
    }

    @Override
    boolean allTaken() {
        return telegram.waiting() == 0;
    }

    @Override
    public void close() {
        telegram.close();
    }
}
