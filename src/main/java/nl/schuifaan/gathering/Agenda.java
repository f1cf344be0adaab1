package nl.schuifaan.gathering;

import java.time.LocalDateTime;

/** Moving gatherings and calling them off. Everyone who signed up or waits is told. */
public interface Agenda {

    /**
     * Moves a gathering in time, place or both. What stays as it was is no move, and nobody is told.
     *
     * @param start   local time in The Hague
     * @param place   name of the house
     * @param address street and number
     * @return whether anything changed
     * @throws IllegalArgumentException with a sentence, if there is no such gathering, it was called off or is over, or it would
     *                                  end before it starts or start in the past
     */
    boolean move(String gathering, LocalDateTime start, LocalDateTime end, String place, String address);

    /**
     * Calls a gathering off, for good. It is listed no more and takes no sign-ups; its bookings stay in the ledger.
     *
     * @return whether it was not called off before
     * @throws IllegalArgumentException with a sentence, if there is no such gathering
     */
    boolean callOff(String gathering);
}
