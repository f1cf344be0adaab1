package nl.schuifaan.access;

/**
 * What is tried. A passkey and a key of the API cannot be guessed, and cost little: there is no bound for all
 * together there.
 */
enum Door { SIGN_IN, PASSKEY, API }
