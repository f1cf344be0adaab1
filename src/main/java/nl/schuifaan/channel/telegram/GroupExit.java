package nl.schuifaan.channel.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

/**
 * Leaves groups and channels, once and with a word: signing up in front of others would show who comes, and for what.
 */
final class GroupExit {

    private static final Logger log = LoggerFactory.getLogger(GroupExit.class);

    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final BotApi api;
    private final Supplier<Phrasebook> phrasebook;

    /** What was said in a group before we had left it brings no second farewell. */
    private final Cache<String, Boolean> left =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofMinutes(1)).build();

    GroupExit(BotApi api, Supplier<Phrasebook> phrasebook) {
        this.api = api;
        this.phrasebook = phrasebook;
    }

    /** Returns at once; nobody's message waits for it. */
    void leave(ParsedUpdate.FromGroup group) {
        if (left.asMap().putIfAbsent(group.chat(), true) == null) {
            Thread.ofVirtual().name("telegram-farewell").start(() -> sayGoodbye(group));
        }
    }

    /** Where we may not speak, we leave in silence. */
    private void sayGoodbye(ParsedUpdate.FromGroup group) {
        api.call(new SendMessage(group.chat(), words(group)), WITHIN);
        if (api.call(new LeaveChat(group.chat()), WITHIN) instanceof ApiResult.Ok) {
            log.info("Telegram: left a group");
        } else {
            log.warn("Telegram: could not leave a group");
        }
    }

    private String words(ParsedUpdate.FromGroup group) {
        Phrasebook words = phrasebook.get();
        Language language = group.hint() != null && words.speaks(group.hint()) ? group.hint() : Language.DUTCH;
        return words.say(Phrase.of("telegram.group"), language, Phrasebook.Form.FULL);
    }
}
