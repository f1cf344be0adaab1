package nl.schuifaan.seating;

/** Two guests, in no order: {@code one} is the id that comes first. */
public record Pair(String one, String other) {

    public Pair {
        if (one.equals(other)) {
            throw new IllegalArgumentException("Two guests are meant, not twice " + one);
        }
        if (one.compareTo(other) > 0) {
            String first = other;
            other = one;
            one = first;
        }
    }
}
