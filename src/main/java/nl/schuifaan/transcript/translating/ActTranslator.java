package nl.schuifaan.transcript.translating;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schuifaan.conversation.Booking;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.transcript.Transcript;
import nl.schuifaan.transcript.playing.Confidant;
import nl.schuifaan.transcript.playing.Confidant.Kept;
import nl.schuifaan.transcript.playing.Player;

/**
 * Does in one conversation what was meant in another. By SMS less is asked: what answers a question that was not asked
 * is left out. The other way round, what is asked there alone gets the answer that changes nothing.
 */
record ActTranslator(Swap swap, Medium here, Medium there, Confidant stage, Player player, Phrasebook words, Map<String,
        Deque<Boolean>> answers) {

    ActTranslator(Swap swap, Medium here, Medium there, Confidant stage, Player player, Phrasebook words) {
        this(swap, here, there, stage, player, words, new HashMap<>());
    }

    /**
     * Does it. Each answer in a sign-up is remembered with whether it was given there too, so that going back takes
     * back as much.
     *
     * @param after how things stand after it where it was meant
     */
    void act(RecordedAct asked, Kept after) {
        Actor hand = new Actor(asked, swap, there, stage, player, words);
        boolean back = asked.meaning().equals(new Intent.Choice("back"))
                || asked.meaning().equals(new Intent.Word(Keyword.BACK));
        boolean signingUp = asked.before().step().draft() != null;
        Deque<Boolean> done = answers.computeIfAbsent(asked.name(), _ -> new ArrayDeque<>());
        if (back && here != there && signingUp && !done.isEmpty()) {
            if (done.pop()) {
                hand.say(Keyword.BACK);
            }
            return;
        }
        boolean did = did(asked, hand);
        if (!signingUp) {
            done.clear();
        } else if (after.step().draft() != null && !back) {
            done.push(did);
        }
    }

    /** Does it, and tells whether there was something to do. */
    private boolean did(RecordedAct asked, Actor hand) {
        return switch (asked.meaning()) {
            case Intent.Choice(String token) -> chosen(hand, there(asked, token));
            case Intent.Count(int people) -> counted(hand, people);
            case Intent.Word(Keyword keyword) ->
                    new Saying(hand).word(keyword, here == Medium.NUMBERS && there == Medium.BUTTONS);
            case Intent.Code(String code, Language language) -> new Saying(hand).code(code, language);
            case Intent.Named(Language language) -> named(hand, Objects.requireNonNull(swap.of(language)));
            case Intent.Own(String text, boolean tells) -> new Saying(hand).own(text, tells);
            case Intent.Deed() -> deed(asked, hand);
        };
    }

    /** The token by which the same is chosen there: of the other language, of their own booking. */
    private String there(RecordedAct asked, String token) {
        int colon = token.indexOf(':');
        int end = token.indexOf(':', colon + 1);
        String about = token.substring(colon + 1, end < 0 ? token.length() : end);
        if (colon > 0 && Choosing.verb(token).equals("language")) {
            return "language:" + swap.of(new Language(about));
        }
        List<Booking> bookings = asked.before().contact().bookings();
        for (int i = 0; i < bookings.size() && colon > 0; i++) {
            if (bookings.get(i).id().text().equals(about)) {
                return token.substring(0, colon + 1) + stage.kept(asked.name()).contact().bookings().get(i).id()
                        + (end < 0 ? "" : token.substring(end));
            }
        }
        return token;
    }

    private boolean chosen(Actor hand, String token) {
        String[] parts = token.split(":");
        Choosing choosing = new Choosing(hand);
        if (here == there) {
            return choosing.likewise(token);
        } else if (parts[0].equals("adults") || parts[0].equals("children")) {
            return counted(hand, Integer.parseInt(parts[2]));
        }
        return hand.byNumber() ? choosing.byNumber(token) : choosing.byButton(token);
    }

    private boolean counted(Actor hand, int people) {
        Counting counting = new Counting(hand);
        if (here == there) {
            return counting.likewise(people);
        }
        return hand.byNumber() ? counting.inAll(people) : counting.oneByOne(people);
    }

    private boolean named(Actor hand, Language language) {
        boolean spoken = here != there && language.equals(hand.kept().contact().language());
        return !spoken && new Saying(hand).named(language);
    }

    /** By SMS nobody opens a link, and whom one blocks hears nothing of it. */
    private boolean deed(RecordedAct asked, Actor hand) {
        return switch (asked.act()) {
            case Transcript.Opens(_, String payload) when hand.byNumber() -> new Saying(hand).opened(payload);
            case Transcript.Blocks _, Transcript.Unblocks _ when hand.byNumber() -> false;
            default -> hand.act(asked.act());
        };
    }
}
