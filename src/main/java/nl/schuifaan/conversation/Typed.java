package nl.schuifaan.conversation;

import java.util.List;
import java.util.OptionalInt;
import nl.schuifaan.language.Keyword;
import nl.schuifaan.language.Keywords;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.StopWish;
import org.jspecify.annotations.Nullable;

/**
 * What a typed message means. In this order: STOP; what stands on a button; what answers the question at hand whatever
 * else it means; a word that means the same everywhere; a number, a yes or a label of what can be chosen; the code of a
 * gathering; the name of a language; what the question at hand takes as it is.
 */
final class Typed {

    /** In characters; the title and the day of a gathering are the longest. */
    private static final int LONGEST_LABEL = 200;

    private Typed() {}

    static Decision said(TurnContext here, String text) {
        String words = text.strip();
        StopWish wish = here.phrasebook().keywords().stopWish(words, here.contact().language());
        if (wish.kind() == StopWish.Kind.STOP) {
            return OptOut.stop(inTheirLanguage(here, words));
        } else if (here.contact().stopped()) {
            return wish.kind() == StopWish.Kind.DOUBTFUL ? here.quiet() : stopped(here, words);
        }
        if (SignUpName.reaction(words) && here.step().trait() != StepTrait.SENTENCE) {
            return here.quiet();
        }
        TurnContext in = inTheirLanguage(here, words);
        Decision joining = FacilitatorDialogue.joining(in, words);
        if (joining != null) {
            return joining;
        }
        TypedText typed = typed(in, words, in != here);
        Decision doubtful = wish.kind() == StopWish.Kind.NO || SignUpName.maybe(in, typed)
                || labelled(in, in.screen().choices(), typed, form(in.brief())) != null
                ? null : OptOut.ask(in, wish);
        if (doubtful != null) {
            return doubtful;
        }
        if (here.step().trait() == StepTrait.CONSENT && !in.contact().spoken().equals(here.contact().spoken())) {
            return in.stay();
        }
        Decision understood = understood(in.understood(), typed);
        return understood != null ? understood : otherwise(in, typed);
    }

    /**
     * Something came with words under it. STOP, or another word or code of ours, is heard there too, and so is an
     * answer in a poll; anything else is for a human.
     */
    static Decision captioned(TurnContext here, Input.Kind kind, String text) {
        String words = text.strip();
        Keywords keywords = here.phrasebook().keywords();
        boolean ours = words.isEmpty() || here.contact().stopped() || here.step().trait().confidential()
                || keywords.stopWish(words, here.contact().language()).kind() != StopWish.Kind.NO
                || keywords.find(words, here.contact().language()).isPresent() || TypedCode.coded(here, words);
        return words.isEmpty() ? here.step().sent(here, kind) : ours ? said(here, text)
                : Handoff.captioned(inTheirLanguage(here, words), kind, words);
    }

    /** Until their language is known, that of what they write; a name tells nothing of it. */
    private static TurnContext inTheirLanguage(TurnContext here, String words) {
        return here.contact().language() != null || here.step().trait() == StepTrait.NAME ? here
                : here.phrasebook().keywords().languageOf(words)
                        .map(language -> here.with(here.contact().speaking(language))).orElse(here);
    }

    private static TypedText typed(TurnContext here, String words, boolean recognised) {
        Keywords keywords = here.phrasebook().keywords();
        Language language = here.contact().language();
        return new TypedText(words, words.length() > LONGEST_LABEL ? "" : Keywords.fold(words),
                keywords.find(words, language).orElse(null), keywords.number(words, language), recognised);
    }

    private static @Nullable Decision understood(TurnContext here, TypedText typed) {
        String words = typed.words();
        if (here.step().trait() == StepTrait.BEGINNING && here.contact().language() == null) {
            Decision gathering = TypedCode.ofGathering(here, words);
            return gathering == null && here.brief() ? TypedCode.old(here, words) : gathering;
        }
        ButtonToken button = labelled(here, here.screen().choices(), typed, form(here.brief()));
        if (button != null) {
            return Ways.pressed(here, button);
        }
        Decision answered = here.step().answered(here, typed);
        if (answered == null && typed.keyword() != null && !asksHuman(here, typed)) {
            answered = everywhere(here, typed.keyword(), words);
        }
        if (answered != null) {
            return answered;
        }
        ButtonToken token = chosen(here, typed);
        if (token != null) {
            return Ways.pressed(here, token);
        }
        Decision gathering = TypedCode.ofGathering(here, words);
        return gathering != null ? gathering : ofLanguage(here, words);
    }

    /** What one asks a human is theirs to answer, though a text of ours would be about the same. */
    private static boolean asksHuman(TurnContext here, TypedText typed) {
        return here.step().trait() == StepTrait.SENTENCE && typed.asksInOwnWords(here.phrasebook());
    }

    private static @Nullable Decision everywhere(TurnContext here, Keyword keyword, String words) {
        return switch (keyword) {
            case YES, NO, SKIP, DONT_KNOW, HELLO, THANKS -> null;
            case STOP -> OptOut.stop(here);
            case START -> words.length() > 7 && words.startsWith("/")
                    ? FirstContact.opened(here, words.substring(7).strip()) : OptOut.start(here);
            case MENU -> Ways.pressed(here, new ButtonToken.Menu());
            case BACK -> Ways.pressed(here, new ButtonToken.Back());
            case LANGUAGE -> Ways.pressed(here, new ButtonToken.Languages());
            case HELP -> Ways.pressed(here, new ButtonToken.Help());
            case HUMAN -> Ways.pressed(here, new ButtonToken.Human());
            case NO_INVITATIONS -> Ways.pressed(here, new ButtonToken.Invite(ButtonToken.Reply.NO));
            case MINE -> Ways.pressed(here, new ButtonToken.Mine());
            case INFO -> Explained.gathering(here);
            case PRIVACY -> Explained.kept(here);
            case DATA -> Ways.pressed(here, new ButtonToken.Data());
            case FORGET, CANCEL -> leaving(here, keyword);
        };
    }

    /** What ends something: what is meant depends on where the chat stands. */
    private static Decision leaving(TurnContext here, Keyword keyword) {
        Decision meant = here.step().meant(here, keyword);
        if (meant != null) {
            return meant;
        }
        return keyword == Keyword.CANCEL ? News.first(here, new ButtonToken.Mine(), MySignUps::cancelSomething)
                : Ways.pressed(here, new ButtonToken.AskToForget());
    }

    /** Something was typed after STOP. */
    private static Decision stopped(TurnContext here, String words) {
        TypedText typed = typed(here, words, false);
        if (typed.is(Keyword.START)) {
            return OptOut.start(here);
        } else if (typed.is(Keyword.CANCEL)) {
            return OptOut.aloud(here, aloud -> leaving(aloud, Keyword.CANCEL));
        } else if (typed.is(Keyword.FORGET)) {
            return OptOut.aloud(here, aloud -> leaving(aloud, Keyword.FORGET));
        }
        ButtonToken token = here.step().trait() == StepTrait.DESPITE_STOP ? chosen(here, typed) : null;
        if (token != null) {
            return OptOut.pressed(here, token);
        }
        // A code is typed by who wants to come: as with a link, that is a wish to hear from us.
        Decision code = TypedCode.ofGathering(here.with(here.contact().stopped(false).missed(0)), words);
        return code != null ? code : OptOut.wayBack(here);
    }

    /** The token of what was chosen by its number, by yes, no or skip, or by its label; null if nothing was. */
    private static @Nullable ButtonToken chosen(TurnContext here, TypedText typed) {
        Screen screen = here.screen();
        List<Choice> choices = screen.choices();
        OptionalInt number = typed.number();
        if (number.isPresent() && number.getAsInt() >= 1 && number.getAsInt() <= choices.size()) {
            return choices.get(number.getAsInt() - 1).token();
        }
        ButtonToken meant = switch (typed.keyword()) {
            case YES -> screen.yes();
            case NO -> screen.no();
            case SKIP, DONT_KNOW -> screen.skip();
            case null, default -> null;
        };
        return meant != null ? meant : labelled(here, choices, typed, form(!here.brief()));
    }

    /** What stands on a button does when it is typed what the button does, whatever its words mean elsewhere. */
    private static @Nullable ButtonToken labelled(TurnContext here, List<Choice> choices, TypedText typed,
            Phrasebook.Form form) {
        if (typed.folded().isEmpty()) {
            return null;
        }
        for (Choice choice : choices) {
            if (here.phrasebook().folded(choice.label(), here.contact().spoken(), form).equals(typed.folded())) {
                return choice.token();
            }
        }
        return null;
    }

    private static Phrasebook.Form form(boolean brief) {
        return brief ? Phrasebook.Form.SHORT : Phrasebook.Form.FULL;
    }

    /**
     * A language was named; where one is being chosen, writing in it is enough. Where a name is asked for it may be
     * one.
     */
    private static @Nullable Decision ofLanguage(TurnContext here, String words) {
        StepTrait trait = here.step().trait();
        if (trait == StepTrait.NAME) {
            return null;
        }
        Keywords keywords = here.phrasebook().keywords();
        Language language = keywords.named(words).orElse(null);
        if (language == null && trait == StepTrait.LANGUAGE) {
            language = keywords.languageOf(words).orElse(null);
        }
        return language == null ? null : FirstContact.choose(here, language);
    }

    /** What no word or choice explains: an answer in the person's own words, or else not understood. */
    private static Decision otherwise(TurnContext here, TypedText typed) {
        if (Handoff.underWay(here)) {
            return Handoff.typed(here, typed.words());
        }
        if (typed.is(Keyword.NO) && !here.step().trait().question()
                && here.contact().agreedTo(Consent.Purpose.INVITATIONS)) {
            return Ways.pressed(here.understood(), new ButtonToken.Invite(ButtonToken.Reply.NO));
        }
        Decision answer = here.step().inOwnWords(here, typed);
        if (answer == null) {
            answer = TypedCode.old(here.missedOnceMore(), typed.words());
        }
        if (answer != null) {
            return answer;
        }
        return typed.polite() ? Handoff.politely(here, typed.is(Keyword.HELLO) ? "hello" : "thanks")
                : Handoff.missed(here, typed.words());
    }
}
