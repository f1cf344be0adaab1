package nl.schuifaan.channel.sms;

import java.util.List;
import java.util.function.Supplier;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.settings.MovableClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two things that SMS says by itself, to people whose message does not reach the conversation. Each once a day,
 * to nobody who asked for silence, and within a small share of the budget.
 */
final class AutoReplies {

    private static final Logger log = LoggerFactory.getLogger(AutoReplies.class);

    private static final Phrase FOREIGN = Phrase.of("sms.foreign");
    private static final Phrase TOO_MANY = Phrase.of("sms.too-many");
    private static final Language ENGLISH = new Language("en");

    private final SmsChannel channel;
    private final Supplier<Phrasebook> phrasebook;
    private final OncePerDay foreigners;

    AutoReplies(SmsChannel channel, Supplier<Phrasebook> phrasebook, MovableClock clock) {
        this.channel = channel;
        this.phrasebook = phrasebook;
        this.foreigners = new OncePerDay(clock);
    }

    /** Explains to a mobile number from far away that it cannot be served. */
    void foreign(String number, String text) {
        if (foreigners.first(number)) {
            Language otherwise = phrasebook.get().speaks(ENGLISH) ? ENGLISH : Language.DUTCH;
            say(FOREIGN, number, text, otherwise);
        }
    }

    /** Tells a sender that no more of their messages are read for a while. */
    void tooMany(String number, String text) {
        say(TOO_MANY, number, text, Language.DUTCH);
    }

    /** In the background: Twilio waits for an answer to its webhook no longer than for one of ours. */
    private void say(Phrase phrase, String number, String text, Language otherwise) {
        Phrasebook words = phrasebook.get();
        Language language = words.keywords().languageOf(text).filter(words::speaks).orElse(otherwise);
        Outgoing explanation = new Outgoing(number, language, words.say(phrase, language, Form.SHORT), List.of(), null,
                null);
        Thread.ofVirtual().name("sms-explanation").start(() -> {
            if (!said(explanation)) {
                log.info("SMS: {} was not said", phrase.key());
            }
        });
    }

    private boolean said(Outgoing explanation) {
        try {
            return channel.explain(explanation) instanceof Receipt.Sent;
        } catch (RuntimeException _) {
            return false;
        }
    }
}
