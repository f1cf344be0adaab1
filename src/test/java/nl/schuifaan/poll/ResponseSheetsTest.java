package nl.schuifaan.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.List;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.privacy.ChatIds;
import nl.schuifaan.store.StoreTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Sheets at the end of a poll. */
class ResponseSheetsTest {

    private static final String POLL = "LAAK1.after";
    private static final List<ChatId> PEOPLE = List.of(new ChatId("samira"), new ChatId("dirk"), new ChatId("karim"));

    @StoreTest
    void a_sheet_that_is_still_open_counts_as_it_is_and_an_empty_one_does_not(MongoTemplate mongo) {
        ResponseSheets sheets = new ResponseSheets(mongo, ChatIds.addresses());
        sheets.layOut(POLL, 3, 4);
        sheets.keep(POLL, new ChatId("samira"), 0, "2", 3);
        sheets.keep(POLL, new ChatId("dirk"), 0, null, 3);
        assertThat(sheets.openOf(POLL, PEOPLE)).containsExactlyInAnyOrder(new ChatId("samira"), new ChatId("dirk"));

        PEOPLE.forEach(contact -> sheets.end(POLL, contact));

        assertThat(sheets.sent(POLL)).hasSize(1).allMatch(sheet -> sheet.to(0).equals("2"));
        assertThat(sheets.openOf(POLL, PEOPLE)).isEmpty();
        assertThat(mongo.getCollection("sheets").countDocuments(Filters.exists("by"))).isZero();
    }

    /** A process that was held up between asking whether the poll is open and keeping the answer. */
    @StoreTest
    void what_is_kept_after_the_count_is_taken_away(MongoTemplate mongo) {
        ResponseSheets sheets = new ResponseSheets(mongo, ChatIds.addresses());
        Snapshots snapshots = new Snapshots(mongo, sheets, new Invited(mongo));
        sheets.keep(POLL, new ChatId("samira"), 0, "2", 3);
        sheets.keep("LAAK2.after", new ChatId("samira"), 0, "2", 3);

        snapshots.clearUp(POLL::equals);

        assertThat(sheets.polls()).containsExactly("LAAK2.after");
        assertThat(sheets.openOf("LAAK2.after", PEOPLE)).containsExactly(new ChatId("samira"));
    }
}
