package nl.schuifaan.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.schuifaan.conversation.Booking.Wish;
import nl.schuifaan.people.PersonAtGathering;
import nl.schuifaan.people.PersonAtGathering.Group;

/**
 * The people of a gathering as the page shows them.
 *
 * @param came     people of parties that were there
 * @param away     people of parties that were not
 * @param unknown  people of parties of which nobody has noted it
 * @param wishes   how many people have each wish, of those that come
 */
record PeopleList(List<PersonAtGathering> comes, List<PersonAtGathering> waits, List<PersonAtGathering> cancelled,
        int people, int came, int away, int unknown, Map<Wish, Wished> wishes) {

    /** How many parties, and people in them, have a wish. */
    record Wished(int parties, int people) {

        Wished and(Wished other) {
            return new Wished(parties + other.parties, people + other.people);
        }
    }

    /** @param q part of a name; those who have another one are left out of the groups, but not of the totals */
    static PeopleList of(List<PersonAtGathering> all, String q) {
        List<PersonAtGathering> coming = all.stream().filter(one -> one.group() == Group.COMES).toList();
        Map<Wish, Wished> wishes = new TreeMap<>();
        coming.forEach(one -> one.wishes().forEach(wish ->
                wishes.merge(wish, new Wished(1, one.people()), Wished::and)));
        return new PeopleList(found(coming, q), found(in(all, Group.WAITS), q), found(in(all, Group.CANCELLED), q),
                people(coming), people(coming.stream().filter(one -> Boolean.TRUE.equals(one.came())).toList()),
                people(coming.stream().filter(one -> Boolean.FALSE.equals(one.came())).toList()),
                people(coming.stream().filter(one -> one.came() == null).toList()), wishes);
    }

    private static List<PersonAtGathering> in(List<PersonAtGathering> all, Group group) {
        return all.stream().filter(one -> one.group() == group).toList();
    }

    private static int people(List<PersonAtGathering> parties) {
        return parties.stream().mapToInt(PersonAtGathering::people).sum();
    }

    private static List<PersonAtGathering> found(List<PersonAtGathering> parties, String q) {
        String sought = q.strip().toLowerCase(Locale.ROOT);
        return sought.isEmpty() ? parties : parties.stream()
                .filter(one -> one.name() != null && one.name().toLowerCase(Locale.ROOT).contains(sought)).toList();
    }

    public boolean empty() {
        return comes.isEmpty() && waits.isEmpty() && cancelled.isEmpty();
    }
}
