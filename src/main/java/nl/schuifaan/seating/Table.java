package nl.schuifaan.seating;

/**
 * A dialogue table.
 *
 * @param number      as it stands on the table
 * @param seats       chairs for guests, beside those of the facilitator and the interpreters
 * @param wheelchairs how many of these places have room for a wheelchair
 */
public record Table(int number, int seats, int wheelchairs) {

    public Table {
        if (seats < 1 || wheelchairs < 0) {
            throw new IllegalArgumentException("Table " + number + " has " + seats + " seats, " + wheelchairs
                    + " for a wheelchair");
        }
    }
}
