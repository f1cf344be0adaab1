package nl.schuifaan.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import nl.schuifaan.gathering.PartnerCounts.Partner;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;

class PartnerCountsTest {

    @StoreTest
    void whoever_comes_by_a_partners_link_is_counted_in_that_week(MongoTemplate mongo) {
        var partners = new PartnerCounts(mongo);
        partners.put("BIEB", "Bibliotheek");
        partners.count("BIEB", at("2026-11-29T23:59"));
        partners.count("bieb", at("2026-11-23T00:00"));
        partners.count("BIEB", at("2027-01-01T12:00"));

        assertThat(partners.list()).containsExactly(new Partner("BIEB", "Bibliotheek", Map.of("2026-W48", 2L, "2026-W53", 1L)));
        assertThat(partners.list().getFirst().total()).isEqualTo(3);
    }

    @StoreTest
    void a_made_up_partner_leaves_no_trace(MongoTemplate mongo) {
        var partners = new PartnerCounts(mongo);
        partners.put("BIEB", "Bibliotheek");
        partners.count("NOBODY", at("2026-11-24T12:00"));
        partners.count("$where.x", at("2026-11-24T12:00"));

        assertThat(partners.list()).containsExactly(new Partner("BIEB", "Bibliotheek", Map.of()));
    }

    @StoreTest
    void a_new_name_keeps_the_count(MongoTemplate mongo) {
        var partners = new PartnerCounts(mongo);
        partners.put("BIEB", "Bibliotheek");
        partners.count("BIEB", at("2026-11-24T12:00"));
        partners.put("BIEB", "Bibliotheek Laak");

        assertThat(partners.list()).containsExactly(new Partner("BIEB", "Bibliotheek Laak", Map.of("2026-W48", 1L)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MovableClock.THE_HAGUE).toInstant();
    }
}
