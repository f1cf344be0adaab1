package nl.schuifaan.seating;

/** What one table adds to the score. */
final class Weight {

    private Weight() {}

    /** Needs that are not met, too few guests, and those alone in their language. */
    static long first(Arrangement seating, int table) {
        Facts facts = seating.facts;
        int size = seating.size[table];
        int[] guests = seating.members[table];
        long understood = seating.understood(table);
        int needs = 0;
        int alone = 0;
        int wheelchairs = 0;
        for (int i = 0; i < size; i++) {
            int guest = guests[i];
            needs += (facts.speaks[guest] & understood) == 0 ? 1 : 0;
            wheelchairs += facts.guest(guest).wheelchair() ? 1 : 0;
            boolean company = false;
            for (int j = 0; j < size; j++) {
                int other = guests[j];
                company |= i != j && (facts.speaks[guest] & facts.speaks[other]) != 0;
                needs += facts.apart[guest][other] ? 1 : 0;
            }
            alone += company ? 0 : 1;
        }
        needs += Math.max(0, wheelchairs - facts.hall.tables().get(table).wheelchairs());
        return needs * PackedScore.NEED + (size < Score.SMALLEST ? size * PackedScore.SMALL : 0)
                + alone * PackedScore.ALONE;
    }

    /** Who met before, who is alike, how many there are, and how many came alone. */
    static long second(Arrangement seating, int table) {
        Facts facts = seating.facts;
        int size = seating.size[table];
        int[] guests = seating.members[table];
        long sum = size * size * PackedScore.UNEVEN;
        for (int i = 0; i < size; i++) {
            int guest = guests[i];
            for (int j = 0; j < i; j++) {
                int other = guests[j];
                sum += facts.met[guest][other] ? PackedScore.MET : 0;
                sum += alike(facts.district, guest, other) + alike(facts.age, guest, other);
                sum += facts.guest(guest).alone() && facts.guest(other).alone() ? PackedScore.TOGETHER : 0;
            }
        }
        return sum;
    }

    private static long alike(int[] told, int one, int other) {
        return told[one] != 0 && told[one] == told[other] ? PackedScore.SAME : 0;
    }
}
