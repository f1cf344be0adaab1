package nl.schuifaan.api;

/** Something in a request to {@code /api} that cannot be done, and what to write instead. */
public final class Mistake extends RuntimeException {

    private final String field;

    /** @param field as in the JSON: {@code audience.gathering} */
    public Mistake(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    String field() {
        return field;
    }
}
