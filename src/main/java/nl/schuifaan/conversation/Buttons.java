package nl.schuifaan.conversation;

import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;

/** What each button means: the {@link Choice#token()}s, however old the message that it stands under. */
final class Buttons {

    private Buttons() {}

    static Decision pressed(TurnContext here, String token) {
        int colon = token.indexOf(':');
        String verb = colon < 0 ? token : token.substring(0, colon);
        String about = colon < 0 ? "" : token.substring(colon + 1);
        return switch (verb) {
            case "women", "adults", "children", "group", "whom", "skip-name", "sure", "speaks", "skip-speaks", "needs", "keep", "wish",
                 "wished", "confirm", "wait", "fewer", "detail", "again", "read-more", "drop" ->
                    SignUpAnswers.pressed(here, verb, about);
            case "programme" -> here.show(new WhatsOn.Programme(Math.max(0, number(about))));
            case "gathering" -> WhatsOn.show(here, about);
            case "sign-up" -> SignUp.begin(here, about, false);
            case "other" -> SignUp.begin(here, about, true);
            case "language" -> FirstContact.choose(here, new Language(about));
            default -> aside(here, verb, about);
        };
    }

    private static Decision aside(TurnContext here, String verb, String about) {
        return switch (verb) {
            case "menu" -> here.show(Home.top(here));
            case "back" -> back(here);
            case "continue" -> onward(here);
            case "languages" -> here.show(new Home.Languages(here.step().draft()));
            case "help" -> here.show(new Home.Help(here.step().draft()));
            case "human" -> here.show(new Handoff.Wanted(here.step().draft()));
            case "start" -> OptOut.start(here);
            case "poll", "skip-poll", "poll-quote", "poll-away", "poll-why", "skip-poll-why", "poll-send" ->
                    PollDialogue.pressed(here, verb, about);
            default -> own(here, verb, about);
        };
    }

    /** What is about the person's own sign-ups and data. */
    private static Decision own(TurnContext here, String verb, String about) {
        return switch (verb) {
            case "mine" -> MySignUps.show(here);
            case "booking" -> here.show(MySignUps.one(here, about));
            case "cancel" -> MySignUps.cancel(here, about);
            case "change" -> MySignUps.change(here, about);
            case "calendar" -> MySignUps.calendar(here, about);
            case "come", "going", "cant", "accept", "decline" -> NoticeAnswers.pressed(here, verb, about);
            case "data" -> Personal.show(here);
            case "forget" -> about.equals("no") ? here.show(Home.top(here), Phrase.of("forget.not")) : Personal.forget(here);
            case "invitations" -> about.isEmpty() ? here.show(new Personal.Inviting(here.step().draft())) : Personal.invitations(here, about.equals("yes"));
            default -> here.stay(Phrase.of("outdated"));
        };
    }

    static Decision back(TurnContext here) {
        return here.show(switch (here.step()) {
            case FirstContact.At _ -> Home.top(here);
            case Home.At at -> Home.back(here, at);
            case WhatsOn.At at -> WhatsOn.back(here, at);
            case SignUp.At at -> SignUp.back(here, at);
            case MySignUps.At at -> MySignUps.back(here, at);
            case Handoff.At at -> Home.back(here, at);
            case Personal.At at -> Home.back(here, at);
            case PollDialogue.At at -> PollDialogue.back(here, at);
            case NoticeDialogue.At at -> at.before();
        });
    }

    private static Decision onward(TurnContext here) {
        Draft draft = here.step().draft();
        return draft == null ? here.stay(Phrase.of("outdated")) : here.show(SignUp.next(here, draft));
    }

    /** A number from 0 to 999; -1 for anything else. */
    static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 3) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
