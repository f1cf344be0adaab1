package nl.schuifaan.poll;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.Party;
import nl.schuifaan.gathering.Survey;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Notice;
import nl.schuifaan.notice.NoticeKind.Recipient;
import nl.schuifaan.poll.Invited.State;
import nl.schuifaan.privacy.ChatIds;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whom a poll is put to, and what is kept of who was not there. */
class InvitationTest {

    private static final String POLL = "LAAK1.after";
    private static final List<ChatId> SIGNED_UP = IntStream.range(0, 20).mapToObj(i -> new ChatId("c" + i)).toList();

    @StoreTest
    void who_was_ticked_is_an_audience_of_its_own_only_where_fifteen_were(MongoTemplate mongo) {
        assertThat(audience(mongo, 5)).as("four phones of an organiser's own, and one person")
                .containsExactlyInAnyOrderElementsOf(SIGNED_UP);
        assertThat(audience(mongo, 14)).containsExactlyInAnyOrderElementsOf(SIGNED_UP);
        assertThat(audience(mongo, 15)).containsExactlyInAnyOrderElementsOf(SIGNED_UP.subList(0, 15));
    }

    private static List<ChatId> audience(MongoTemplate mongo, int came) {
        Polls polls = new Polls(mongo);
        polls.open(new Poll(POLL, LAAK1, Listing.Kind.STORY, Map.of("nl", "Laak"), "Buurthuis", MadeUp.NOW, false,
                new Survey(Survey.Template.STORY, List.of()), MadeUp.NOW, MadeUp.NOW.plus(Duration.ofDays(10)),
                Poll.State.OPEN));
        Bookings bookings = mock();
        when(bookings.of(LAAK1)).thenReturn(Stream.concat(
                IntStream.range(0, 20).mapToObj(i -> party(i, Bookings.State.GRANTED, i < came ? true : null)),
                Stream.of(party(20, Bookings.State.WAITING, null))).toList());
        Invitation invitation = new Invitation(polls, new ResponseSheets(mongo, ChatIds.addresses()),
                new Invited(mongo), bookings);
        return invitation.audience(Notice.planned("poll:" + POLL, "poll", LAAK1, MadeUp.NOW, MadeUp.NOW, 2)).stream()
                .map(Recipient::contact).toList();
    }

    private static Party party(int i, Bookings.State state, Boolean came) {
        return new Party(new BookingId("b" + i), new ChatId("c" + i), 1, 0, state, MadeUp.NOW, 0, null, came);
    }

    @StoreTest
    void why_somebody_was_not_there_is_counted_once_and_stands_beside_nobody(MongoTemplate mongo) {
        Invited invited = new Invited(mongo);
        invited.add(POLL, SIGNED_UP);
        invited.move(POLL, new ChatId("c1"), List.of(State.INVITED), State.AWAY);
        invited.away(POLL, new ChatId("c1"), 4);
        invited.away(POLL, new ChatId("c1"), 4);
        invited.away(POLL, new ChatId("c1"), 2);
        invited.away(POLL, new ChatId("c2"), 3);

        assertThat(invited.reasons(POLL)).containsExactly(0, 0, 0, 1, 0, 0, 0);
        assertThat(mongo.getCollection("away").find().first()).isEqualTo(new Document("_id", POLL).append("n4", 1));
        assertThat(mongo.getCollection("invited").find(new Document("contact", "c1")).first().keySet())
                .containsExactlyInAnyOrder("_id", "poll", "contact", "state", "said");
    }
}
