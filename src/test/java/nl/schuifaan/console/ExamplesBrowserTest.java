package nl.schuifaan.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import nl.schuifaan.console.testing.ConsoleBrowser;
import nl.schuifaan.example.Examples;
import nl.schuifaan.gathering.GatheringOverviews;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The made-up neighbourhood, there and gone. */
class ExamplesBrowserTest extends ConsoleBrowser {

    /** In milliseconds: a year of 900 people is some seconds of work, and more beside other tests. */
    private static final int PATIENCE = 90_000;
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY = new LocatorAssertions.IsVisibleOptions()
            .setTimeout(PATIENCE);

    private long count(String collection) {
        return bean(MongoTemplate.class).getDb().getCollection(collection).countDocuments();
    }

    @Test
    void a_neighbourhood_is_made_by_one_button_and_taken_away_by_a_word() {
        long before = bean(GatheringOverviews.class).endingAfter(LocalDate.EPOCH.atStartOfDay()).size();
        looksRightEverywhere("/console/examples", "examples-none");
        Page page = open("/console/examples", LAPTOP);
        page.setDefaultTimeout(PATIENCE);
        page.locator("button.main").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible(PATIENTLY);
        assertThat(count("chats")).isEqualTo(900);
        assertThat(count("poll_results")).isGreaterThanOrEqualTo(10);
        assertThat(count("questions")).isEqualTo(6);
        assertThat(bean(GatheringOverviews.class).endingAfter(LocalDate.EPOCH.atStartOfDay()))
                .hasSize((int) before + 17).filteredOn(one -> one.taken() > 10)
                .hasSizeGreaterThan(12);
        assertThat(bean(MongoTemplate.class).getDb().getCollection("gatherings")
                .find(new Document("free", new Document("$lt", 0))).first())
                .as("more people than chairs").isNull();
        assertThat(bean(MongoTemplate.class).getDb().getCollection("report-counts").find()).hasSizeGreaterThan(10)
                .allSatisfy(one -> assertThat(one.get("languages", Document.class)).as("it is known who came")
                .isNotEmpty().doesNotContainKey("unknown"));
        assertThat(bean(Examples.class).fill()).as("twice").isEqualTo(Examples.State.THERE);
        looksRightEverywhere("/console/examples", "examples");
        looksRightEverywhere("/console", "examples-home");
        page.fill("#typed", "weg");
        page.locator("button.ruin").click();
        PlaywrightAssertions.assertThat(page.locator(".flash.good")).isVisible(PATIENTLY);
        assertThat(count("chats") + count("poll_results") + count("questions") + count("examples")).isZero();
        assertThat(bean(GatheringOverviews.class).endingAfter(LocalDate.EPOCH.atStartOfDay())).hasSize((int) before)
                .allSatisfy(one -> {
            assertThat(one.taken()).isZero();
            assertThat(one.waiting()).isZero();
        });
    }

    @Test
    void nothing_is_made_up_where_somebody_real_has_written() {
        bean(MongoTemplate.class).getDb().getCollection("chats").insertOne(new Document("_id", "real"));
        try {
            assertThat(bean(Examples.class).fill()).isEqualTo(Examples.State.REAL_PEOPLE);
            assertThat(count("chats")).isEqualTo(1);
        } finally {
            bean(MongoTemplate.class).getDb().getCollection("chats").deleteOne(new Document("_id", "real"));
        }
    }
}
