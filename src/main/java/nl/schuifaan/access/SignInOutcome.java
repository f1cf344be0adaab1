package nl.schuifaan.access;

/** Where an attempt got to. */
enum SignInOutcome { IN, SECOND_STEP, WRONG, WAIT, OVER }
