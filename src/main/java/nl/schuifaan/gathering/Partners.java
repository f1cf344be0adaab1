package nl.schuifaan.gathering;

/** How many came in through which partner, without following anyone. */
public interface Partners {

    /**
     * Counts one sign-up that came by this partner's link; a partner that is not known is not counted.
     *
     * @param request id of this request: repeated, it counts once
     */
    void count(String partner, String request);
}
