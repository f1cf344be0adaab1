package nl.schuifaan.activity;

/** What a colleague did. Its sentence is {@code activity.<NAME>} in {@code messages/}. */
public enum Deed {
    WELCOMED, JOINED, SIGNED_IN, REFUSED, INVITED, INVITATION_WITHDRAWN, ROLE_CHANGED, REMOVED, SESSIONS_ENDED,
    PASSWORD_CHANGED, APP_LINKED, APP_UNLINKED, CHAT_LINKED, CHAT_UNLINKED, PASSKEY_ADDED, PASSKEY_REMOVED, KEY_MADE, KEY_ENDED
}
