package nl.schuifaan.gathering;

import nl.schuifaan.conversation.Questionnaire.Kind;

/** How an own question is answered. */
public enum AnswerType {
    /** From very good to bad. */
    GOOD(Kind.ONE),
    /** From yes, very much to not at all. */
    AGREE(Kind.ONE),
    CHOICE(Kind.ONE),
    SEVEN(Kind.SEVEN),
    YES_NO(Kind.YES_NO),
    SEVERAL(Kind.SEVERAL),
    OPEN(Kind.OPEN);

    private final Kind kind;

    AnswerType(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    boolean haveOptions() {
        return this == CHOICE || this == SEVERAL;
    }
}
