package nl.schuifaan.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.schuifaan.evening.Dinner.Order;
import nl.schuifaan.evening.Evening.Allergy;
import nl.schuifaan.evening.Evening.Totals;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What the cook is told. */
class DinnerTest extends RunningEvening {

    private static final List<String> WISHES = List.of("HALAL", "NO_MEAT", "ALLERGY", "WHEELCHAIR");
    private static final List<String> ALLERGIES = List.of("pinda", "noten", "");

    private record Guest(int adults, int children, List<String> wishes, String allergy) {}

    private final Random random = new Random(5);
    private final Map<String, Guest> model = new LinkedHashMap<>();

    @Test
    void the_totals_equal_an_independent_count_through_fifty_changes() {
        Laak laak = startedAgo(Duration.ofHours(-5), 500);
        for (int i = 0; i < 50; i++) {
            change(laak, i);
            assertThat(bean(Dinner.class).of(CODE).now()).as("after change %s", i).isEqualTo(counted());
        }
        assertThat(model).hasSizeGreaterThan(10);
    }

    private void change(Laak laak, int i) {
        if (i > 10 && random.nextInt(4) == 0) {
            String gone = new ArrayList<>(model.keySet()).get(random.nextInt(model.size()));
            laak.cancel(gone);
            model.remove(gone);
            return;
        }
        boolean again = i > 5 && random.nextInt(3) == 0;
        String booking = again ? new ArrayList<>(model.keySet()).get(random.nextInt(model.size())) : "b" + i;
        List<String> wishes = WISHES.stream().filter(_ -> random.nextInt(3) == 0).toList();
        Guest guest = new Guest(1 + random.nextInt(4), random.nextInt(3), wishes, ALLERGIES.get(random.nextInt(3)));
        laak.with(booking, "Ayşe", guest.adults, guest.children, "tr", wishes.toArray(String[]::new));
        if (!guest.allergy.isEmpty()) {
            mongo.getCollection("chats").updateOne(new Document("_id", "chat-" + CODE + "-" + booking),
                    new Document("$set", new Document("contact.bookings.0.allergy", guest.allergy)));
        }
        model.put(booking, guest);
    }

    /** Person by person. */
    private Totals counted() {
        int people = 0;
        int children = 0;
        int halal = 0;
        int vegetarian = 0;
        Map<String, Integer> allergies = new TreeMap<>();
        for (Guest guest : model.values()) {
            for (int i = 0; i < guest.adults + guest.children; i++) {
                people++;
                children += i < guest.children ? 1 : 0;
                halal += guest.wishes.contains("HALAL") ? 1 : 0;
                vegetarian += guest.wishes.contains("NO_MEAT") ? 1 : 0;
            }
            if (guest.wishes.contains("ALLERGY")) {
                allergies.merge(guest.allergy, 1, Integer::sum);
            }
        }
        return new Totals(people, children, halal, vegetarian,
                allergies.entrySet().stream().map(it -> new Allergy(it.getKey(), it.getValue())).toList());
    }

    @Test
    void it_is_fixed_at_its_moment_whether_anybody_looks_or_not_and_what_changes_later_is_seen_apart() {
        Laak laak = startedAgo(Duration.ofHours(-5), 70).with("b1", "Ayşe", 2, 1, "tr", "HALAL");
        Dinner dinner = bean(Dinner.class);
        dinner.fixAt(CODE, now().plusSeconds(600));
        laak.with("b2", "Dirk", 1, 0, "nl");
        assertThat(dinner.of(CODE).fixed()).isNull();

        later(Duration.ofMinutes(11));
        dinner.fixAll();
        laak.with("b3", "Karim", 2, 0, "nl", "NO_MEAT");
        laak.cancel("b1");
        Order order = dinner.of(CODE);
        assertThat(order.fixed()).isEqualTo(new Totals(4, 1, 3, 0, List.of()));
        assertThat(order.now()).isEqualTo(new Totals(3, 0, 0, 2, List.of()));
        assertThat(order.changed()).isTrue();
    }
}
