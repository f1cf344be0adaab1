package nl.schuifaan.example;

/** The part of the made-up neighbourhood that one feature keeps. The beans of this type are asked in their order. */
public interface MadeUp {

    /** What the codes of gatherings that were made up begin with. */
    String CODE = "VB";

    /** What the ids of bookings that were made up begin with. */
    String BOOKING = "example-";

    /** Whether the feature keeps anything of anyone now. */
    boolean anyone();

    /** Makes its part, and tells the neighbourhood what others need to know of it. */
    void fill(Neighbourhood neighbourhood);

    /** Takes its part away, and nothing else. */
    void remove(Neighbourhood neighbourhood);
}
