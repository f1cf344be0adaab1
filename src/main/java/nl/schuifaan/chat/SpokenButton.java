package nl.schuifaan.chat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.channel.Outgoing.Attachment;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.conversation.ButtonToken;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.settings.SpokenTexts;

/**
 * A text that can be listened to. The button for it stands last, so that the numbers of the choices stay what they are.
 */
record SpokenButton(Language language, String key) {

    static final String MEDIA_TYPE = "audio/ogg";

    private static final String VERB = new ButtonToken.Listen("").wire();

    /** What a button asks to hear, if it does: {@code listen:nl:greeting}. */
    static Optional<SpokenButton> pressed(String token) {
        // Asked of each press, so the rest is read only of one that may be it.
        return token.startsWith(VERB) && ButtonToken.parse(token) instanceof ButtonToken.Listen(String what)
                ? read(what) : Optional.empty();
    }

    /** Reads {@code nl:greeting}. */
    static Optional<SpokenButton> read(String text) {
        String[] parts = text.split(":");
        boolean good = parts.length == 2 && parts[0].matches("[a-z]{2,3}");
        return good ? Optional.of(new SpokenButton(new Language(parts[0]), parts[1])) : Optional.empty();
    }

    /** The first phrase of what is said that was spoken in, in the language in which it is said. */
    static Optional<SpokenButton> to(List<Phrase> said, Language language, SpokenTexts spoken) {
        for (Phrase phrase : said) {
            Language own = phrase.language() != null ? phrase.language() : language;
            if (spoken.has(own, phrase.key())) {
                return Optional.of(new SpokenButton(own, phrase.key()));
            }
        }
        return Optional.empty();
    }

    String name() {
        return language.code() + ":" + key;
    }

    /** The button, unless the key is too long for one. */
    Optional<Button> button(Phrasebook words) {
        String token = new ButtonToken.Listen(name()).wire();
        boolean fits = token.getBytes(StandardCharsets.UTF_8).length <= ButtonToken.LONGEST;
        return fits ? Optional.of(new Button(token, words.say(Phrase.of("telegram.listen"), language, Form.FULL)))
                : Optional.empty();
    }

    Optional<Attachment> file(SpokenTexts spoken) {
        return spoken.find(language, key).map(content -> new Attachment(key + ".ogg", MEDIA_TYPE, content, null));
    }
}
