package nl.schuifaan.conversation;

import java.util.List;
import java.util.OptionalInt;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import org.jspecify.annotations.Nullable;

/**
 * What a typed message means. In this order: STOP; a number where one is asked for; a word that means the same everywhere; a number,
 * a yes or a label of what can be chosen; the code of a gathering; the name of a language; what the question at hand takes as it is.
 */
final class Typed {

    /** A longer message is not about one gathering's code alone. In characters. */
    private static final int LONGEST_WITH_CODE = 100;

    private Typed() {}

    static Decision said(TurnContext here, String text) {
        String words = text.strip();
        if (here.phrasebook().keywords().stop(words)) {
            return OptOut.stop(inTheirLanguage(here, words));
        } else if (here.contact().stopped()) {
            return OptOut.said(here, words);
        }
        TurnContext in = inTheirLanguage(here, words);
        if (in != here && !in.contact().spoken().equals(here.contact().spoken()) && (here.step() instanceof SignUp.Check || here.step() instanceof SignUp.Full)) {
            return in.stay();
        }
        Keyword keyword = keyword(in, words);
        Decision understood = understood(in.with(in.contact().missed(0)), words, keyword);
        return understood != null ? understood : otherwise(in, words, keyword, in != here);
    }

    /** Until their language is known, that of what they write; a name tells nothing of it. */
    private static TurnContext inTheirLanguage(TurnContext here, String words) {
        return here.contact().language() != null || SignUpName.asked(here) ? here
                : here.phrasebook().keywords().languageOf(words)
                        .map(language -> here.with(here.contact().speaking(language))).orElse(here);
    }

    /** A word that means something by itself; a command of Telegram's menu is one too. */
    static @Nullable Keyword keyword(TurnContext here, String words) {
        return here.phrasebook().keywords().find(words, here.contact().language()).orElse(null);
    }

    private static @Nullable Decision understood(TurnContext here, String words, @Nullable Keyword keyword) {
        if (here.step() instanceof FirstContact.New && here.contact().language() == null) {
            return ofGathering(here, words);
        }
        OptionalInt number = here.phrasebook().keywords().number(words, here.contact().language());
        Decision answered = PollAnswers.typed(here, words, keyword);
        if (answered == null && !stale(here)) {
            answered = SignUpName.doubted(here, words, keyword, number.isPresent());
        }
        if (answered == null && number.isPresent()) {
            answered = SignUpAnswers.number(here, number.getAsInt());
        }
        if (answered == null && keyword != null) {
            answered = everywhere(here, keyword, words);
        }
        if (answered != null) {
            return answered;
        }
        String token = chosen(here, words, keyword, number);
        if (token != null) {
            return Buttons.pressed(here, token);
        }
        Decision gathering = ofGathering(here, words);
        return gathering != null ? gathering : ofLanguage(here, words);
    }

    private static @Nullable Decision everywhere(TurnContext here, Keyword keyword, String words) {
        return switch (keyword) {
            case YES, NO, SKIP, DONT_KNOW, HELLO, THANKS -> null;
            case STOP -> OptOut.stop(here);
            case START -> words.length() > 7 && words.startsWith("/")
                    ? FirstContact.opened(here, words.substring(7).strip()) : OptOut.start(here);
            case MENU -> Buttons.pressed(here, "menu");
            case BACK -> Buttons.pressed(here, "back");
            case LANGUAGE -> Buttons.pressed(here, "languages");
            case HELP -> Buttons.pressed(here, "help");
            case HUMAN -> Buttons.pressed(here, "human");
            case MINE -> Buttons.pressed(here, "mine");
            case DATA -> Buttons.pressed(here, "data");
            case FORGET -> Buttons.pressed(here, "forget");
            case CANCEL -> MySignUps.cancelSomething(here);
        };
    }

    /** The token of what was chosen by its number, by yes, no or skip, or by its label; null if nothing was. */
    static @Nullable String chosen(TurnContext here, String words, @Nullable Keyword keyword) {
        return chosen(here, words, keyword, here.phrasebook().keywords().number(words, here.contact().language()));
    }

    private static @Nullable String chosen(TurnContext here, String words, @Nullable Keyword keyword, OptionalInt number) {
        Screen screen = here.screen();
        List<Choice> choices = screen.choices();
        if (number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= choices.size()) {
            return choices.get(number.getAsInt() - 1).token();
        }
        String meant = keyword == null ? null : switch (keyword) {
            case YES -> screen.tokenFor(true);
            case NO -> screen.tokenFor(false);
            case SKIP, DONT_KNOW -> here.step() instanceof SignUp.NeedSomething ? screen.tokenFor(false) : screen.tokenLike("skip-");
            default -> null;
        };
        return meant != null ? meant : labelled(here, choices, words);
    }

    private static @Nullable String labelled(TurnContext here, List<Choice> choices, String words) {
        String folded = Keywords.fold(words);
        Phrasebook.Form form = here.brief() ? Phrasebook.Form.SHORT : Phrasebook.Form.FULL;
        for (Choice choice : choices) {
            String label = here.phrasebook().say(choice.label(), here.contact().spoken(), form);
            if (!folded.isEmpty() && Keywords.fold(label).equals(folded)) {
                return choice.token();
            }
        }
        return null;
    }

    /**
     * The code of a gathering, as on a poster: in any case, with a blank in it, or with a language after it ({@code LAAK1 TR}). In
     * a sentence it counts unless a sentence is what was asked for.
     */
    private static @Nullable Decision ofGathering(TurnContext here, String words) {
        if (words.length() > LONGEST_WITH_CODE) {
            return null;
        }
        String[] parts = words.split(" ");
        Listing whole = coded(here, String.join("", parts));
        if (whole != null) {
            return cameFor(here, whole.code(), null);
        }
        boolean free = here.step() instanceof Handoff.Wanted || SignUpName.asked(here);
        for (int i = 0; i < parts.length && !free && parts.length > 1; i++) {
            Listing meant = coded(here, parts[i]);
            if (meant != null) {
                return cameFor(here, meant.code(), here.phrasebook().keywords().named(parts[parts.length - 1]).orElse(null));
            }
        }
        return null;
    }

    private static @Nullable Listing coded(TurnContext here, String word) {
        String folded = Keywords.fold(word);
        for (Listing listing : here.situation().programme()) {
            if (listing.code().equalsIgnoreCase(folded)) {
                return listing;
            }
        }
        return null;
    }

    private static Decision cameFor(TurnContext here, String code, @Nullable Language language) {
        TurnContext in = language == null ? here : here.with(here.contact().speaking(language));
        return in.contact().language() == null && !in.brief()
                ? in.show(new FirstContact.Greeted(code)) : WhatsOn.open(in, code);
    }

    /** A language was named; where one is being chosen, writing in it is enough. Where a name is asked for it may be one. */
    private static @Nullable Decision ofLanguage(TurnContext here, String words) {
        if (SignUpName.asked(here)) {
            return null;
        }
        Keywords keywords = here.phrasebook().keywords();
        Language language = keywords.named(words).orElse(null);
        if (language == null && here.step() instanceof Home.Languages) {
            language = keywords.languageOf(words).orElse(null);
        }
        return language == null ? null : FirstContact.choose(here, language);
    }

    /**
     * What no word or choice explains: an answer in the person's own words, or else not understood.
     *
     * @param recognised whether this message told which language the person speaks
     */
    private static Decision otherwise(TurnContext here, String words, @Nullable Keyword keyword, boolean recognised) {
        if (Handoff.quiet(here)) {
            return here.quiet();
        }
        boolean polite = keyword == Keyword.HELLO || keyword == Keyword.THANKS;
        TurnContext heard = here.with(here.contact().missed(0));
        Decision answer = switch (here.step()) {
            case FirstContact.New _ -> Home.welcome(heard);
            case FirstContact.Greeted(String gathering) when recognised -> FirstContact.arrived(heard, gathering);
            case SignUp.Left _ -> null;
            case SignUp.Asking asking when stale(here) -> heard.show(new SignUp.Left(asking.draft()));
            case SignUp.Name(Draft draft) when keyword == null -> SignUpName.named(heard, draft, words);
            case SignUp.NameSure(Draft draft, String _) when keyword == null -> SignUpName.named(heard, draft, words);
            case NoticeDialogue.Lapsed _ when keyword == Keyword.YES -> heard.stay(Phrase.of("offer.over"));
            case Handoff.Wanted _ when !polite && !words.isEmpty() -> Handoff.asked(heard, words);
            default -> looksLikeCode(words) ? WhatsOn.gone(here.with(here.contact().missed(here.contact().misses() + 1))) : null;
        };
        if (answer == null && polite) {
            return Handoff.politely(here, keyword == Keyword.HELLO ? "hello" : "thanks");
        }
        return answer != null ? answer : Handoff.missed(here, words);
    }

    /** An hour without a word: what is typed then need not be meant as the answer. */
    private static boolean stale(TurnContext here) {
        return here.situation().lastSeen() != null && here.situation().lastSeen().plusHours(1).isBefore(here.now());
    }

    /** Letters and then figures, as our codes are: a gathering that is over, or a slip of the finger. */
    private static boolean looksLikeCode(String words) {
        int letters = 0;
        while (letters < words.length() && Character.isLetter(words.charAt(letters))) {
            letters++;
        }
        int end = letters;
        while (end < words.length() && Character.isDigit(words.charAt(end))) {
            end++;
        }
        return letters >= 2 && letters <= 12 && end > letters && end - letters <= 3 && end == words.length();
    }
}
