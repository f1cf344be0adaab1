package nl.schuifaan.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.store.StoreTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What somebody answers in a poll does not stay on their simulated phone. */
class HiddenAnswersTest {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

    private static Entry said(String token) {
        return new Entry("m1", Entry.What.ANSWERED, AT, "Vraag", List.of(new Button(token, "Knop")), null, null, "nl",
                true);
    }

    private static Phone phone(Entry... entries) {
        return new Phone("100001", "Samira", Handset.SMARTPHONE, "nl", 1, false, List.of(entries));
    }

    @Test
    void an_answer_is_what_follows_a_question_of_a_poll() {
        Entry typed = Entry.act("s2", Entry.What.TYPED, AT, "geheim");
        assertThat(phone(said("skip-poll:LAAK1.after:4"), typed).answersPoll(typed)).isTrue();
        assertThat(phone(said("menu"), typed).answersPoll(typed)).isFalse();
        Entry pressed = Entry.pressed("s2", AT, "m1", new Button("poll:LAAK1.after:0:2", "Goed"));
        assertThat(phone(said("menu"), pressed).answersPoll(pressed)).isTrue();
        Entry sent = Entry.pressed("s2", AT, "m1", new Button("poll-send:LAAK1.after", "Ja"));
        assertThat(phone(said("menu"), sent).answersPoll(sent)).as("that it was sent off is no answer").isFalse();
    }

    @StoreTest
    void it_is_gone_once_it_has_been_handed_in(MongoTemplate mongo) {
        Phones phones = new Phones(mongo);
        phones.add(phone(said("skip-poll:LAAK1.after:4"), Entry.act("s2", Entry.What.TYPED, AT, "geheim")));
        phones.handedAndHidden("100001", "s2");
        assertThat(phones.find("100001").orElseThrow().entries().getLast().handed()).isTrue();
        assertThat(mongo.getCollection("phones").find(new Document()).first().toJson()).doesNotContain("geheim");
    }
}
