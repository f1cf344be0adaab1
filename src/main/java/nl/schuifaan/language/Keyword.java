package nl.schuifaan.language;

/**
 * What a word that a person types can mean at any time. The words themselves stand in {@code messages/}, under
 * {@code word.} and the name in small letters: {@code word.yes = ja, jaa, ja hoor}.
 */
public enum Keyword {
    YES, NO, STOP, START, HELP, BACK, LANGUAGE, MENU, MINE, CANCEL, SKIP, HUMAN, DATA, FORGET, DONT_KNOW, HELLO, THANKS,
            NO_INVITATIONS, INFO, PRIVACY
}
