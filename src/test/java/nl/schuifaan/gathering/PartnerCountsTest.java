package nl.schuifaan.gathering;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
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

        assertThat(partners.list())
                .containsExactly(new Partner("BIEB", "Bibliotheek", Map.of("2026-W48", 2L, "2026-W53", 1L)));
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

    @StoreTest
    void a_partner_is_added_once_and_a_code_of_another_kind_never(MongoTemplate mongo) {
        var partners = new PartnerCounts(mongo);
        assertThat(partners.add(" bieb ", "Bibliotheek")).isEqualTo(KnownPartners.Change.DONE);
        assertThat(partners.add("BIEB", "Iets anders")).isEqualTo(KnownPartners.Change.TAKEN);
        assertThat(partners.add("B", "Bibliotheek")).isEqualTo(KnownPartners.Change.CODE);
        assertThat(partners.add("BUURT HUIS", "Buurthuis")).isEqualTo(KnownPartners.Change.CODE);
        assertThat(partners.add("KERK", "  ")).isEqualTo(KnownPartners.Change.NAME);
        assertThat(partners.all()).containsExactly(new KnownPartners.Known("BIEB", "Bibliotheek", 0));
    }

    @StoreTest
    void a_partner_gets_another_name_and_keeps_its_count(MongoTemplate mongo) {
        var partners = new PartnerCounts(mongo);
        partners.add("BIEB", "Bibliotheek");
        partners.count("BIEB", at("2026-11-24T12:00"));
        assertThat(partners.rename("BIEB", "Bibliotheek Laak")).isEqualTo(KnownPartners.Change.DONE);
        assertThat(partners.rename("KERK", "Kerk")).isEqualTo(KnownPartners.Change.UNKNOWN);
        assertThat(partners.all()).containsExactly(new KnownPartners.Known("BIEB", "Bibliotheek Laak", 1));
    }

    @StoreTest
    void a_sign_up_by_a_partners_link_is_counted_once_and_its_booking_keeps_the_partner(MongoTemplate mongo) {
        var seats = Sample.limitedTo(5).in(mongo);
        seats.take(id("t1.1/0"), new ChatId("ayşe"), LAAK1, 2, 0);
        var partners = new PartnerCounts(mongo);
        partners.put("BIEB", "Bibliotheek");
        partners.signedUp(new GatheringCode("laak1"), "bieb", id("t1.1/0"));
        partners.signedUp(LAAK1, "BIEB", id("t1.1/0"));
        partners.signedUp(LAAK1, "NOBODY", id("t1.1/0"));
        partners.signedUp(LAAK1, "BIEB", id("gone/0"));

        assertThat(Sample.ledger(mongo).party(id("t1.1/0")).partner()).isEqualTo("BIEB");
        assertThat(Sample.ledger(mongo).bookings()).hasSize(1);
        assertThat(new LinkCounts(mongo).of(LAAK1)).containsExactly(Map.entry("BIEB", new LinkCounts.Way(0, 1)));
        seats.giveBack(LAAK1, id("t1.1/0"));
        assertThat(Sample.ledger(mongo).party(id("t1.1/0")).partner()).as("who does not come, came by none").isNull();
    }

    @StoreTest
    void what_was_stored_before_the_booking_was_known_is_still_counted(MongoTemplate mongo) {
        Sample.limitedTo(5).in(mongo);
        var partners = new PartnerCounts(mongo);
        partners.put("BIEB", "Bibliotheek");
        partners.signedUp(LAAK1, "BIEB", null);
        assertThat(new LinkCounts(mongo).of(LAAK1)).containsExactly(Map.entry("BIEB", new LinkCounts.Way(0, 1)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MovableClock.THE_HAGUE).toInstant();
    }
}
