package nl.schuifaan.transcript.translating;

import java.util.List;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.conversation.ButtonToken;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.Transcript.Act;
import nl.schuifaan.transcript.playing.Confidant;
import nl.schuifaan.transcript.playing.Confidant.Kept;
import nl.schuifaan.transcript.playing.Player;
import org.jspecify.annotations.Nullable;

/**
 * What one person can do in the other conversation for one act, with what is on their phone there. Each deed tells that
 * it was done.
 */
final class Actor {

    private final RecordedAct asked;
    private final Swap swap;
    private final Medium there;
    private final Confidant stage;
    private final Player player;
    private final Phrasebook words;

    Actor(RecordedAct asked, Swap swap, Medium there, Confidant stage, Player player, Phrasebook words) {
        this.asked = asked;
        this.swap = swap;
        this.there = there;
        this.stage = stage;
        this.player = player;
        this.words = words;
    }

    /** The act it is for. */
    RecordedAct asked() {
        return asked;
    }

    Swap swap() {
        return swap;
    }

    Phrasebook words() {
        return words;
    }

    boolean byNumber() {
        return there == Medium.NUMBERS;
    }

    /** What is kept of the person there. */
    Kept kept() {
        return stage.kept(asked.name());
    }

    /** Whether the question with this key was put there last. */
    boolean isAsked(String key) {
        return stage.keys(asked.name()).contains(key);
    }

    // What is done

    boolean act(Act act) {
        player.act(act, asked.id() + "l" + player.lines().size());
        return true;
    }

    boolean say(String text) {
        return act(new Transcript.Types(asked.name(), text));
    }

    boolean say(Keyword keyword) {
        return say(spelling(keyword));
    }

    /** Chooses one of what stands under the last message, as one chooses on that channel. */
    boolean choose(String token) {
        int index = index(token);
        return byNumber() ? say(Integer.toString(index)) : press(choices().get(index - 1));
    }

    /** Presses a button on whatever message still has it. */
    boolean pressAnywhere(String token) {
        return press(player.display(asked.name()).button(button -> meant(button, token))
                .orElseThrow(() -> cannot(token)).button());
    }

    private boolean press(Button button) {
        return act(new Transcript.Presses(asked.name(), button.label()));
    }

    // What is there

    private List<Button> choices() {
        return player.display(asked.name()).choices();
    }

    /** What stands on that button under the last message. */
    String label(String token) {
        return choices().get(index(token) - 1).label();
    }

    /** Its number among what can be chosen, from 1. */
    int index(String token) {
        for (int i = 0; i < choices().size(); i++) {
            if (meant(choices().get(i), token)) {
                return i + 1;
            }
        }
        throw cannot(token);
    }

    boolean shown(String token) {
        return choices().stream().anyMatch(button -> meant(button, token));
    }

    /** The first token that begins so among what can be chosen. */
    @Nullable String shownLike(String beginning) {
        return shownEnding(beginning, "");
    }

    @Nullable String shownEnding(String beginning, String end) {
        return choices().stream().map(button -> ButtonToken.unmarked(button.token()))
                .filter(token -> token.startsWith(beginning) && token.endsWith(end)).findFirst().orElse(null);
    }

    private static boolean meant(Button button, String token) {
        return ButtonToken.unmarked(button.token()).equals(token);
    }

    // In which language

    /** The word for it in the language that is spoken there. */
    String spelling(Keyword keyword) {
        return words.keywords().spellings(keyword, spoken()).getFirst();
    }

    Language spoken() {
        Language language = kept().contact().language();
        return language != null ? language : swap.to();
    }

    /** Whether the words can stay as they are. */
    boolean sameTongue() {
        Language language = asked.before().contact().language();
        return spoken().equals(language != null ? language : swap.from());
    }

    IllegalArgumentException cannot(String token) {
        return new IllegalArgumentException("%s (%s) cannot be done: there is %s".formatted(
                token, asked.act(), player.display(asked.name()).labels()));
    }
}
