package nl.schuifaan.transcript.translating;

/** A number in another language, in figures where it was typed in figures, else in words. */
final class NumberAsTyped {

    private NumberAsTyped() {}

    /** That number, written as the number was that was typed. */
    static String of(Actor hand, int number) {
        var keywords = hand.words().keywords();
        String text = hand.asked().text();
        if (hand.sameTongue() && keywords.number(text, hand.spoken()).orElse(-1) == number) {
            return text;
        }
        var spelled = keywords.spellings(number, hand.spoken());
        boolean figures = text.codePoints().anyMatch(Character::isDigit);
        return figures || spelled.isEmpty() ? Integer.toString(number) : spelled.getFirst();
    }
}
