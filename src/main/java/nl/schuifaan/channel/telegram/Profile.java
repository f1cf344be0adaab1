package nl.schuifaan.channel.telegram;

import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/** What Telegram shows of the bot before anything is said: its commands and what it is for, in each language. */
final class Profile {

    /** The commands, each a word that is understood when it is typed. */
    static final List<String> COMMANDS = List.of("start", "menu", "mine", "language", "human", "help", "data", "stop");

    private Profile() {}

    /** The calls that set it. Dutch is what people see whose language is not there. */
    static List<PartialBotApiMethod<?>> calls(Phrasebook words) {
        List<PartialBotApiMethod<?>> calls = new ArrayList<>(calls(words, Language.DUTCH, null));
        for (Language language : words.languages()) {
            // Telegram takes the codes of ISO 639-1 only, which has none for Soranî.
            if (language.code().length() == 2) {
                calls.addAll(calls(words, language, language.code()));
            }
        }
        return calls;
    }

    private static List<PartialBotApiMethod<?>> calls(Phrasebook words, Language language, @Nullable String code) {
        List<BotCommand> commands = COMMANDS.stream()
                .map(name -> new BotCommand(name, say(words, "telegram.command." + name, language)))
                .toList();
        return List.of(
                SetMyCommands.builder().commands(commands).languageCode(code).build(),
                new SetMyDescription(say(words, "telegram.description", language), code),
                new SetMyShortDescription(say(words, "telegram.short-description", language), code));
    }

    private static String say(Phrasebook words, String key, Language language) {
        return words.say(Phrase.of(key), language, Phrasebook.Form.FULL);
    }
}
