package nl.schuifaan.transcript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.channel.Spoken;
import nl.schuifaan.conversation.Booking;
import nl.schuifaan.conversation.Draft;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.transcript.ByItself.Kept;
import nl.schuifaan.transcript.Elsewhere.Swap;
import nl.schuifaan.transcript.Transcript.Act;
import org.jspecify.annotations.Nullable;

/**
 * Does in one conversation what was meant in another. By SMS less is asked: what answers a question that was not asked is left out.
 * The other way round, what is asked there alone gets the answer that changes nothing.
 */
record Doing(Swap swap, Medium here, Medium there, ByItself stage, Player player, Phrasebook words, Map<String, Deque<Boolean>> answers) {

    /** More questions in a row than this are asked nowhere. */
    private static final int MOST_QUESTIONS = 9;

    /** A first SMS in no language at all. */
    private static final String NO_LANGUAGE = "Schuif aan!";

    /** Where a choice is found by SMS when it does not stand on the screen: by sending this word. */
    private static final Map<String, Keyword> WAYS = Map.ofEntries(
            Map.entry("menu", Keyword.MENU), Map.entry("back", Keyword.BACK), Map.entry("languages", Keyword.LANGUAGE),
            Map.entry("help", Keyword.HELP), Map.entry("human", Keyword.HUMAN), Map.entry("mine", Keyword.MINE),
            Map.entry("data", Keyword.DATA), Map.entry("forget", Keyword.FORGET), Map.entry("start", Keyword.START),
            Map.entry("booking", Keyword.MINE), Map.entry("change", Keyword.MINE), Map.entry("calendar", Keyword.MINE),
            Map.entry("other", Keyword.MINE), Map.entry("cancel", Keyword.CANCEL), Map.entry("programme", Keyword.MENU),
            Map.entry("invitations", Keyword.HELP), Map.entry("again", Keyword.BACK));

    /** Answers to what is not asked everywhere, as their tokens begin; each leaves things as they would be unasked. */
    private static final List<String> NOTHING_SPECIAL = List.of("women:", "sign-up:", "skip-name:", "skip-speaks:", "continue");

    Doing(Swap swap, Medium here, Medium there, ByItself stage, Player player, Phrasebook words) {
        this(swap, here, there, stage, player, words, new HashMap<>());
    }

    /**
     * An act, and all that tells what it means.
     *
     * @param question keys of what was said before it
     * @param drafts   the sign-up after it, and after each act that follows in it
     */
    record Asked(Act act, String id, Meaning meaning, List<String> question, Kept before, List<Draft> drafts) {
        String name() {
            return act.name();
        }
    }

    /** @param after how things stand after it where it was meant */
    void act(Asked asked, Kept after) {
        boolean back = asked.meaning.equals(new Meaning.Choice("back")) || asked.meaning.equals(new Meaning.Word(Keyword.BACK));
        Deque<Boolean> done = answers.computeIfAbsent(asked.name(), _ -> new ArrayDeque<>());
        if (back && here != there && asked.before.step().draft() != null && !done.isEmpty()) {
            if (done.pop()) {
                say(asked, spelling(Keyword.BACK, asked.name()));
            }
            return;
        }
        boolean did = switch (asked.meaning) {
            case Meaning.Choice(String token) -> chosen(asked, there(asked, token));
            case Meaning.Count(int people) -> counted(asked, people);
            case Meaning.Word(Keyword keyword) -> said(asked, keyword);
            case Meaning.Code(String code, Language language) -> code(asked, code, language);
            case Meaning.Named(Language language) -> named(asked, swap.of(language));
            case Meaning.Own(String text, boolean tells) -> own(asked, text, tells);
            case Meaning.Deed() -> deed(asked);
        };
        if (asked.before.step().draft() == null) {
            done.clear();
        } else if (after.step().draft() != null && !back) {
            done.push(did);
        }
    }

    /** The token by which the same is chosen there: of the other language, of their own booking. */
    private String there(Asked asked, String token) {
        int colon = token.indexOf(':');
        String about = token.substring(colon + 1);
        if (colon > 0 && verb(token).equals("language")) {
            return "language:" + swap.of(new Language(about));
        }
        List<Booking> bookings = asked.before.contact().bookings();
        for (int i = 0; i < bookings.size() && colon > 0; i++) {
            if (bookings.get(i).id().equals(about)) {
                return token.substring(0, colon + 1) + stage.kept(asked.name()).contact().bookings().get(i).id();
            }
        }
        return token;
    }

    // What was chosen

    private boolean chosen(Asked asked, String token) {
        String[] parts = token.split(":");
        if (here == there) {
            return likewise(asked, token);
        } else if (parts[0].equals("adults") || parts[0].equals("children")) {
            return counted(asked, Integer.parseInt(parts[2]));
        }
        return there == Medium.NUMBERS ? byNumber(asked, token) : byButton(asked, token);
    }

    /** On the same channel: in the same way, in the other language. */
    private boolean likewise(Asked asked, String token) {
        if (asked.act instanceof Transcript.Presses) {
            press(asked, player.display(asked.name()).button(button -> meant(button, token)).orElseThrow(() -> cannot(asked, token)).button());
            return true;
        }
        String text = ((Transcript.Types) asked.act).text();
        Language spoken = asked.before.contact().language();
        Keyword keyword = words.keywords().find(text, spoken).orElse(null);
        if (keyword != null) {
            say(asked, sameTongue(asked) ? text : spelling(keyword, asked.name()));
        } else if (words.keywords().number(text, spoken).isPresent()) {
            say(asked, number(asked, text, index(asked, token)));
        } else {
            say(asked, sameTongue(asked) ? text : player.display(asked.name()).choices().get(index(asked, token) - 1).label());
        }
        return true;
    }

    /** In figures where it was figures, else in words. */
    private String number(Asked asked, String text, int number) {
        List<String> spelled = words.keywords().spellings(number, spoken(asked.name()));
        boolean figures = text.codePoints().anyMatch(Character::isDigit);
        return sameTongue(asked) && words.keywords().number(text, spoken(asked.name())).orElse(-1) == number ? text
                : figures || spelled.isEmpty() ? Integer.toString(number) : spelled.getFirst();
    }

    private boolean byNumber(Asked asked, String token) {
        String verb = verb(token);
        if (shown(asked, token)) {
            return choose(asked, token);
        } else if (verb.equals("sign-up") && stage.kept(asked.name()).step().draft() == null) {
            return say(asked, token.substring("sign-up:".length()));
        } else if (isDetail(token) && shownLike(asked, "detail:") != null) {
            return choose(asked, shownLike(asked, "detail:")) && pastTheUsual(asked, token);
        } else if (!WAYS.containsKey(verb)) {
            return false;
        }
        say(asked, spelling(WAYS.get(verb), asked.name()));
        if (!shown(asked, token) && shown(asked, verb) && !verb.equals(token)) {
            choose(asked, verb);
        }
        return !shown(asked, token) || choose(asked, token);
    }

    /** What the short way by SMS has no place for. */
    private static boolean isDetail(String token) {
        return token.startsWith("whom:") && token.endsWith(":other") || token.startsWith("needs:") && token.endsWith(":yes");
    }

    private boolean byButton(Asked asked, String token) {
        return !token.startsWith("detail:") && pastTheUsual(asked, token);
    }

    /** Gives the answers that change nothing, until this can be chosen. */
    private boolean pastTheUsual(Asked asked, String token) {
        for (int i = 0; i < MOST_QUESTIONS && !shown(asked, token); i++) {
            if (!usual(asked)) {
                throw cannot(asked, token);
            }
        }
        return choose(asked, token);
    }

    /** Answers a question that was asked here alone; false when there is none. */
    private boolean usual(Asked asked) {
        String name = asked.name();
        if (stage.keys(name).contains("sign-up.children-of")) {
            return say(asked, Integer.toString(children(asked)));
        }
        String token = shownLike(asked, "language:") != null ? "language:" + swap.to().code() : null;
        for (String beginning : NOTHING_SPECIAL) {
            token = token != null ? token : shownLike(asked, beginning);
        }
        if (token == null && shownLike(asked, "children:") != null) {
            token = shownLike(asked, "children:").replaceFirst(":\\d+$", ":" + children(asked));
        }
        token = token != null ? token : shownEnding(asked, "whom:", ":me");
        token = token != null ? token : shownEnding(asked, "needs:", ":no");
        return token != null && choose(asked, token);
    }

    private static int children(Asked asked) {
        Draft draft = asked.before.step().draft();
        return draft == null ? 0 : Math.max(0, draft.children());
    }

    // How many come

    private boolean counted(Asked asked, int people) {
        if (here == there) {
            return say(asked, number(asked, ((Transcript.Types) asked.act).text(), people));
        }
        return there == Medium.NUMBERS ? inAll(asked, people) : oneByOne(asked, people);
    }

    /** By SMS all who come are counted together. */
    private boolean inAll(Asked asked, int people) {
        if (asked.question.contains("sign-up.children")) {
            return stage.keys(asked.name()).contains("sign-up.children-of") && say(asked, Integer.toString(people));
        }
        int all = people;
        for (Draft draft : asked.drafts) {
            if (draft.adults() != people) {
                break;
            }
            all = people + Math.max(0, draft.children());
        }
        if (!stage.keys(asked.name()).contains("sign-up.people")) {
            usual(asked);
        }
        return say(asked, Integer.toString(all));
    }

    /** With buttons adults and children are counted apart. */
    private boolean oneByOne(Asked asked, int people) {
        int number = people;
        if (!asked.question.contains("sign-up.children-of")) {
            for (Draft draft : asked.drafts) {
                if (draft.adults() + Math.max(0, draft.children()) != people) {
                    break;
                }
                number = draft.adults();
            }
        }
        String question = asked.question.contains("sign-up.people") ? "adults:" : "children:";
        for (int i = 0; i < MOST_QUESTIONS && shownLike(asked, question) == null; i++) {
            if (!usual(asked)) {
                throw cannot(asked, question);
            }
        }
        String wanted = shownLike(asked, question).replaceFirst(":\\d+$", ":" + number);
        return shown(asked, wanted) ? choose(asked, wanted) : say(asked, Integer.toString(number));
    }

    // What was said

    private boolean said(Asked asked, Keyword keyword) {
        for (int i = 0; i < MOST_QUESTIONS && here == Medium.NUMBERS && there == Medium.BUTTONS && turnedAside(asked) && usual(asked); i++) {
            // Whoever was signing up there has to be signing up here.
        }
        String text = ((Transcript.Types) asked.act).text();
        boolean command = text.startsWith("/") && there == Medium.BUTTONS;
        boolean first = keyword == Keyword.HELLO && asked.before.contact().language() == null;
        return say(asked, command || sameTongue(asked) ? text : first ? hello(asked, text) : spelling(keyword, asked.name()));
    }

    private boolean turnedAside(Asked asked) {
        return asked.before.step().draft() != null && stage.kept(asked.name()).step().draft() == null;
    }

    /** A greeting that tells as much of the language as that one does. */
    private String hello(Asked asked, String text) {
        boolean tells = words.keywords().languageOf(text).isPresent();
        return words.keywords().spellings(Keyword.HELLO, swap.to()).stream()
                .filter(word -> words.keywords().languageOf(word).isPresent() == tells).findFirst().orElse(tells ? telling() : text);
    }

    /** Something in that language that is in no other. */
    private String telling() {
        return words.keywords().spellings(Keyword.HELLO, swap.to()).getFirst() + ", "
                + words.say(Phrase.of("page.sign-up"), swap.to(), Form.FULL);
    }

    private boolean code(Asked asked, String code, @Nullable Language language) {
        boolean unknown = there == Medium.NUMBERS && stage.kept(asked.name()).contact().language() == null
                && !swap.to().equals(Language.DUTCH);
        Language named = language != null ? swap.of(language) : unknown ? swap.to() : null;
        return say(asked, named == null ? code : code + " " + named.code().toUpperCase(Locale.ROOT));
    }

    private boolean named(Asked asked, Language language) {
        boolean spoken = here != there && language.equals(stage.kept(asked.name()).contact().language());
        return !spoken && say(asked, words.say(Phrase.of("language.name"), language, Form.FULL));
    }

    private boolean own(Asked asked, String text, boolean tells) {
        boolean name = asked.question.contains("sign-up.name.me") || asked.question.contains("sign-up.name.other");
        boolean askedToo = stage.keys(asked.name()).stream().anyMatch(asked.question::contains);
        if (name && !askedToo && there == Medium.NUMBERS) {
            return false;
        }
        return say(asked, tells && !swap.from().equals(swap.to()) ? telling() : text);
    }

    private boolean deed(Asked asked) {
        boolean sms = there == Medium.NUMBERS;
        return switch (asked.act) {
            case Transcript.Opens(_, String payload) when sms -> opened(asked, payload);
            case Transcript.Blocks _, Transcript.Unblocks _ when sms -> false;
            default -> act(asked, asked.act);
        };
    }

    /** There are no links by SMS: one sends the word on the poster. */
    private boolean opened(Asked asked, String payload) {
        for (String part : payload.split("_")) {
            if (part.startsWith("g-")) {
                return code(asked, part.substring(2), null);
            }
        }
        return say(asked, stage.kept(asked.name()).contact().language() == null ? NO_LANGUAGE : spelling(Keyword.MENU, asked.name()));
    }

    // With what is on the phone

    private boolean choose(Asked asked, String token) {
        if (there == Medium.NUMBERS) {
            return say(asked, Integer.toString(index(asked, token)));
        }
        press(asked, player.display(asked.name()).choices().get(index(asked, token) - 1));
        return true;
    }

    private void press(Asked asked, Button button) {
        act(asked, new Transcript.Presses(asked.name(), button.label()));
    }

    private boolean say(Asked asked, String text) {
        return act(asked, new Transcript.Types(asked.name(), text));
    }

    private boolean act(Asked asked, Act act) {
        player.act(act, asked.id + "l" + player.lines().size());
        return true;
    }

    private int index(Asked asked, String token) {
        List<Button> choices = player.display(asked.name()).choices();
        for (int i = 0; i < choices.size(); i++) {
            if (meant(choices.get(i), token)) {
                return i + 1;
            }
        }
        throw cannot(asked, token);
    }

    private boolean shown(Asked asked, String token) {
        return player.display(asked.name()).choices().stream().anyMatch(button -> meant(button, token));
    }

    private @Nullable String shownLike(Asked asked, String beginning) {
        return shownEnding(asked, beginning, "");
    }

    private @Nullable String shownEnding(Asked asked, String beginning, String end) {
        return player.display(asked.name()).choices().stream().map(button -> Spoken.meant(button.token()))
                .filter(token -> token.startsWith(beginning) && token.endsWith(end)).findFirst().orElse(null);
    }

    private static boolean meant(Button button, String token) {
        return Spoken.meant(button.token()).equals(token);
    }

    private static String verb(String token) {
        return token.contains(":") ? token.substring(0, token.indexOf(':')) : token;
    }

    private String spelling(Keyword keyword, String person) {
        return words.keywords().spellings(keyword, spoken(person)).getFirst();
    }

    private Language spoken(String person) {
        Language language = stage.kept(person).contact().language();
        return language != null ? language : swap.to();
    }

    /** Whether the words can stay as they are. */
    private boolean sameTongue(Asked asked) {
        Language language = asked.before.contact().language();
        return spoken(asked.name()).equals(language != null ? language : swap.from());
    }

    private IllegalArgumentException cannot(Asked asked, String token) {
        return new IllegalArgumentException("%s (%s) cannot be done: there is %s".formatted(
                token, asked.act, player.display(asked.name()).labels()));
    }
}
