package nl.schuifaan.seating;

/**
 * A {@link Score} as two numbers that can be added up and compared, which a search does millions of times: each level
 * has as many bits as {@link Hall#MOST_GUESTS} may need.
 */
final class PackedScore {

    static final long ALONE = 1L;
    static final long SHIFTED = 1L << 8;
    static final long MOVED = 1L << 16;
    static final long SMALL = 1L << 24;
    static final long NEED = 1L << 32;
    static final long UNPLACED = 1L << 52;

    static final long TOGETHER = 1L;
    static final long UNEVEN = 1L << 15;
    static final long SAME = 1L << 31;
    static final long MET = 1L << 47;

    private PackedScore() {}

    static Score unpack(long first, long second) {
        return new Score((int) (first / UNPLACED), (int) (first % UNPLACED / NEED), (int) (first % NEED / SMALL),
                (int) (first % SMALL / MOVED), (int) (first % MOVED / SHIFTED), (int) (first % SHIFTED),
                (int) (second / MET), (int) (second % MET / SAME), (int) (second % SAME / UNEVEN),
                (int) (second % UNEVEN));
    }
}
