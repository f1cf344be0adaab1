package nl.schuifaan.id;

/** Codes of the gatherings that most tests are about. */
public final class Codes {

    public static final GatheringCode LAAK1 = new GatheringCode("LAAK1");
    public static final GatheringCode LAAK2 = new GatheringCode("LAAK2");

    private Codes() {}
}
