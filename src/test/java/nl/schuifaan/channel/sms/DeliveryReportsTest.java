package nl.schuifaan.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.store.StoreTest;
import nl.schuifaan.store.Stores;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

class DeliveryReportsTest {

    private static final MongoTemplate STORE = Stores.freshEmbedded().template();

    record Report(DeliveryState state, int error) {}

    record TwoOrders(List<Report> one, List<Report> other) {}

    @Property(tries = 150)
    void in_whatever_order_reports_come_the_end_is_the_same(@ForAll("orders") TwoOrders orders) {
        assertThat(end("SM-one", orders.one())).isEqualTo(end("SM-other", orders.other()));
    }

    @Provide
    Arbitrary<TwoOrders> orders() {
        Arbitrary<Report> report = Combinators.combine(Arbitraries.of(DeliveryState.class),
                Arbitraries.of(0, 30003, 30007))
                .as(Report::new);
        return report.list().ofMinSize(1).ofMaxSize(8)
                .flatMap(reports -> Arbitraries.shuffle(reports).map(other -> new TwoOrders(reports, other)));
    }

    @StoreTest
    void the_way_of_a_message_ends_as_delivered(MongoTemplate store) {
        DeliveryReports deliveries = new DeliveryReports(store, new MovableClock());

        assertThat(deliveries.report("SM1", DeliveryState.SENT, 0)).isTrue();
        assertThat(deliveries.report("SM1", DeliveryState.QUEUED, 0)).isFalse();
        assertThat(deliveries.report("SM1", DeliveryState.DELIVERED, 0)).isTrue();
        assertThat(deliveries.report("SM1", DeliveryState.SENT, 0)).isFalse();
        assertThat(deliveries.report("SM1", DeliveryState.DELIVERED, 0)).as("the same again").isFalse();

        assertThat(store.findById("SM1", Document.class, DeliveryReports.COLLECTION))
                .containsEntry("state", "DELIVERED").containsEntry("error", 0);
    }

    @Test
    void every_final_state_outranks_every_other() {
        Set<DeliveryState> ends = Set.of(DeliveryState.CANCELED, DeliveryState.FAILED, DeliveryState.UNDELIVERED,
                DeliveryState.DELIVERED, DeliveryState.READ);

        for (DeliveryState end : ends) {
            assertThat(Arrays.stream(DeliveryState.values()).filter(state -> !ends.contains(state)))
                    .allSatisfy(state -> assertThat(end.rank(0)).isGreaterThan(state.rank(99_999)));
        }
    }

    @StoreTest
    void nothing_but_the_fate_of_a_message_is_kept_and_that_for_a_month(MongoTemplate store) {
        MovableClock clock = new MovableClock();
        DeliveryReports deliveries = new DeliveryReports(store, clock);
        deliveries.report("SM1", DeliveryState.DELIVERED, 0);
        assertThat(store.findById("SM1", Document.class, DeliveryReports.COLLECTION))
                .containsOnlyKeys("_id", "rank", "state", "error", "at");

        clock.forward(DeliveryReports.KEPT.plus(Duration.ofDays(1)));
        deliveries.report("SM2", DeliveryState.DELIVERED, 0);

        assertThat(store.findAll(Document.class, DeliveryReports.COLLECTION)).extracting(one -> one.get("_id"))
                .containsExactly("SM2");
    }

    private static Document end(String sid, List<Report> reports) {
        STORE.remove(new Query(), DeliveryReports.COLLECTION);
        DeliveryReports deliveries = new DeliveryReports(STORE, new MovableClock());
        reports.forEach(report -> deliveries.report(sid, report.state(), report.error()));
        Document end = STORE.findById(sid, Document.class, DeliveryReports.COLLECTION);
        end.keySet().removeAll(Set.of("_id", "at"));
        return end;
    }
}
