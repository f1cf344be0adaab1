package nl.schuifaan.conversation;

/** What a step does otherwise than most, where the same rule holds for steps of several dialogues. */
enum StepTrait {

    /** As most steps are. */
    NONE,
    /** Nothing was said yet: until a language is known only the code of a gathering is understood. */
    BEGINNING,
    /** Asks for a language: writing in one is enough. */
    LANGUAGE,
    /** A question that is put again after a greeting or thanks. */
    QUESTION,
    /** Asks for a name, which tells nothing of a language and may look like any other word. */
    NAME,
    /** Asks for a sentence, in which a code may stand. */
    SENTENCE,
    /** The same, about a sign-up: the question is put again after a greeting. */
    OWN_WORDS,
    /** Asks for consent, so that its words must be read in the language of the person. */
    CONSENT,
    /** Asks something of a poll: what is typed may be an answer, and stays out of what organisers read. */
    CONFIDENTIAL_QUESTION,
    /** Of a poll, but no question. */
    CONFIDENTIAL,
    /** Shows what is kept, which is not shown again for nothing. */
    ONCE,
    /** What is chosen here by word or number is met after STOP too. */
    DESPITE_STOP;

    boolean question() {
        return this == QUESTION || this == NAME || this == OWN_WORDS || this == CONSENT
                || this == CONFIDENTIAL_QUESTION;
    }

    boolean confidential() {
        return this == CONFIDENTIAL || this == CONFIDENTIAL_QUESTION;
    }

    boolean free() {
        return this == NAME || this == SENTENCE || this == OWN_WORDS;
    }
}
