package nl.schuifaan.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.schuifaan.id.GatheringCode;

/** An evening of 120 made-up people with four languages, three interpreters and fifteen tables. */
final class HundredAndTwenty {

    static final int TABLES = 15;
    static final int CHAIRS = 8;

    /** So many come of those that signed up: seven in ten. */
    static final int COME = 84;

    private HundredAndTwenty() {}

    /** A party: what it is called, and how many they are. */
    record Party(String name, int people) {}

    /** Signs them up, eighteen of them with a child, and puts the tables and who leads them in the hall. */
    static List<Party> signUp(Laak laak, Evenings evenings, String code) {
        List<String> languages = new ArrayList<>();
        languages.addAll(Collections.nCopies(71, "nl"));
        languages.addAll(Collections.nCopies(14, "tr"));
        languages.addAll(Collections.nCopies(6, "ar"));
        languages.addAll(Collections.nCopies(11, "ckb"));
        List<Party> all = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            boolean two = i % 5 == 0 && i < 90;
            laak.with("b" + i, "Gast" + i, 1, two ? 1 : 0, languages.get(i), i % 40 == 3 ? "WHEELCHAIR" : "OTHER");
            all.add(new Party("Gast" + i, two ? 2 : 1));
        }
        assertThat(all.stream().mapToInt(Party::people).sum()).isEqualTo(120);
        evenings.setTables(new GatheringCode(code), TABLES, CHAIRS, 4);
        for (int table = 1; table <= TABLES; table++) {
            evenings.addStaff(new GatheringCode(code), "Begeleider" + table, table % 4 == 0 ? List.of("nl", "tr")
                    : List.of("nl"), false);
        }
        List.of("ar", "ckb", "ckb").forEach(language ->
                evenings.addStaff(new GatheringCode(code), "Tolk" + language, List.of("nl", language), true));
        return all;
    }

    /** Parties come whole, in any order, until {@link #COME} people are there. */
    static List<Party> coming(List<Party> all, Random random) {
        List<Party> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        List<Party> coming = new ArrayList<>();
        int people = 0;
        for (Party party : shuffled) {
            if (people + party.people() <= COME) {
                people += party.people();
                coming.add(party);
            }
        }
        assertThat(people).isEqualTo(COME);
        return coming;
    }
}
