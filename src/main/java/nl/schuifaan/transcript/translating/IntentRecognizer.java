package nl.schuifaan.transcript.translating;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.schuifaan.conversation.ButtonToken;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Decision;
import nl.schuifaan.conversation.Draft;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.Transcript.Act;
import nl.schuifaan.transcript.playing.Confidant;
import nl.schuifaan.transcript.playing.Player;

/** Finds out what an act means to the conversation, just before it is done. */
final class IntentRecognizer {

    /** They mean something only as the answer to a question. */
    private static final Set<Keyword> ANSWERS = EnumSet.of(Keyword.YES, Keyword.NO, Keyword.SKIP, Keyword.DONT_KNOW);

    private static final List<String> COUNTS = List.of("sign-up.adults", "sign-up.adults.other",
            "sign-up.people", "sign-up.people.other", "sign-up.children", "sign-up.children-of");
    private static final List<String> NAMES = List.of("sign-up.name.me", "sign-up.name.other");
    private static final List<String> OWN_WORDS = List.of("sign-up.name.me", "sign-up.name.other", "human.ask");

    private final Confidant conversation;
    private final Player player;
    private final Keywords keywords;

    IntentRecognizer(Confidant conversation, Player player, Phrasebook words) {
        this.conversation = conversation;
        this.player = player;
        this.keywords = words.keywords();
    }

    Intent meaning(Act act) {
        return switch (act) {
            case Transcript.Presses(String name, String label) ->
                    new Intent.Choice(ButtonToken.unmarked(player.button(name, label).button().token()));
            case Transcript.Types(String name, String text) -> typed(name, text);
            case Transcript.Sends _, Transcript.Opens _, Transcript.Blocks _, Transcript.Unblocks _ ->
                    new Intent.Deed();
        };
    }

    private Intent typed(String name, String text) {
        Contact contact = conversation.kept(name).contact();
        Language language = contact.language();
        Keyword keyword = keywords.stop(text) ? Keyword.STOP : keywords.find(text, language).orElse(null);
        OptionalInt number = keywords.number(text, language);
        if (text.equals("0") && asked(name, List.of("sign-up.people"))) {
            Draft draft = conversation.kept(name).step().draft();
            return new Intent.Choice("whom:%s:other".formatted(draft == null ? "" : draft.gathering()));
        } else if (number.isPresent() && asked(name, COUNTS)) {
            return new Intent.Count(number.getAsInt());
        } else if (keyword == Keyword.YES && asked(name, NAMES)) {
            return new Intent.Own(text, false);
        } else if (keyword != null && !ANSWERS.contains(keyword)) {
            return new Intent.Word(keyword);
        }
        return chosen(name, text).or(() -> code(name, text)).or(() -> named(name, text))
                .orElseGet(() -> keyword != null ? new Intent.Word(keyword) : new Intent.Own(text,
                        language == null && keywords.languageOf(text).isPresent()));
    }

    boolean asked(String name, List<String> questions) {
        return conversation.keys(name).stream().anyMatch(questions::contains);
    }

    /** Typing something means a choice if pressing that has the same effect. */
    private Optional<Intent> chosen(String name, String text) {
        Decision typed = conversation.wouldDecide(name, new Input.Said(text));
        return player.display(name).choices().stream().map(button -> ButtonToken.unmarked(button.token()))
                .filter(token -> conversation.wouldDecide(name, new Input.Pressed(token)).equals(typed))
                .findFirst().map(Intent.Choice::new);
    }

    private Optional<Intent> code(String name, String text) {
        String[] parts = text.split(" ");
        Language language = parts.length > 1 ? keywords.named(parts[parts.length - 1]).orElse(null) : null;
        String code = language == null ? text : text.substring(0, text.lastIndexOf(' '));
        boolean known = !asked(name, OWN_WORDS) && conversation.programme().stream()
                .anyMatch(listing -> listing.code().text().equalsIgnoreCase(code.replace(" ", "")));
        return known ? Optional.of(new Intent.Code(code, language)) : Optional.empty();
    }

    private Optional<Intent> named(String name, String text) {
        return asked(name, OWN_WORDS) ? Optional.empty() : keywords.named(text).map(Intent.Named::new);
    }
}
