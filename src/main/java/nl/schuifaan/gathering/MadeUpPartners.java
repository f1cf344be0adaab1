package nl.schuifaan.gathering;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.schuifaan.example.MadeUp;
import nl.schuifaan.example.Neighbourhood;
import nl.schuifaan.example.Neighbourhood.Visit;
import nl.schuifaan.settings.MovableClock;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Partners of the made-up neighbourhood, and how many came to sign up through them. */
@Component
@Order(2)
class MadeUpPartners implements MadeUp {

    /** Of so many sign-ups one comes through a partner. */
    private static final int ONE_IN = 3;

    private final PartnerCounts partners;
    private final MongoTemplate mongo;

    MadeUpPartners(PartnerCounts partners, MongoTemplate mongo) {
        this.partners = partners;
        this.mongo = mongo;
    }

    @Override
    public boolean anyone() {
        return false;
    }

    @Override
    public void fill(Neighbourhood neighbourhood) {
        LocalDate today = LocalDate.ofInstant(neighbourhood.now(), MovableClock.THE_HAGUE);
        MadeUpEvenings.file(today).partners().forEach(partners::put);
        List<String> codes = MadeUpEvenings.file(today).partners().keySet().stream().sorted().toList();
        neighbourhood.visits().stream().filter(visit -> visit.gathering().text().startsWith(CODE))
                .filter(_ -> neighbourhood.chance(ONE_IN) == 0)
                .forEach(visit -> through(codes.get(neighbourhood.chance(codes.size())), visit, neighbourhood));
    }

    /** Some look more than once before they sign up. */
    private void through(String partner, Visit visit, Neighbourhood neighbourhood) {
        Instant at = visit.ends().atZone(MovableClock.THE_HAGUE).toInstant()
                .minus(Duration.ofDays(2 + neighbourhood.chance(20)));
        for (int i = neighbourhood.chance(3); i >= 0; i--) {
            partners.opened(visit.gathering(), partner);
        }
        partners.count(partner, at);
        partners.signedUp(visit.gathering(), partner, visit.booking());
    }

    @Override
    public void remove(Neighbourhood neighbourhood) {
        mongo.remove(Query.query(where("_id").regex("^" + CODE + "[A-Z]+$")), Partner.class);
    }
}
