package nl.schuifaan.evening;

import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.schuifaan.chat.ChatsToKeep;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.evening.AgesAndDistricts.Told;
import nl.schuifaan.evening.Door.Line;
import nl.schuifaan.evening.Mixes.Mix;
import nl.schuifaan.gathering.GuestEntry;
import nl.schuifaan.gathering.Guests;
import nl.schuifaan.gathering.TableNotes;
import nl.schuifaan.gathering.TableNotes.Note;
import nl.schuifaan.gathering.TableNotes.Question;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.Notice;
import nl.schuifaan.notice.NoticeKind.Recipient;
import nl.schuifaan.notice.Notices;
import nl.schuifaan.privacy.PersonalDataService;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What guests and facilitators are told, in the whole application on a store of either kind. */
abstract class ToldRules extends RunningEvening {

    private static final ChatId CHAT = new ChatId("chat-of-noor");

    Laak startedAgo(Duration ago) {
        return startedAgo(ago, 70);
    }

    private String noor() {
        return evening().staff().stream().filter(one -> one.name().equals("Noor")).findFirst().orElseThrow().id();
    }

    private Input joins(String word, ChatId chat) {
        return bean(TableChat.class).carryOut(chat, new Effect.LeadTable(word.substring(2)));
    }

    @Test
    void a_word_joins_one_chat_and_tells_a_stranger_nothing() {
        twoTables();
        String word = bean(Facilitators.class).word(CODE, noor());
        assertThat(mongo.getCollection("facilitators").find().map(Document::toJson)).noneMatch(it ->
                it.contains(word.substring(2)));
        assertThat(joins("t-aaaaaaaa", CHAT)).isEqualTo(new Input.Led(null, null, "", null));
        assertThat(joins(word, CHAT)).isInstanceOfSatisfying(Input.Led.class, it ->
                assertThat(it.gathering()).isEqualTo(CODE));
        assertThat(joins(word, CHAT)).as("carried out twice").isEqualTo(joins(word, CHAT));
        assertThat(joins(word, new ChatId("another"))).as("used").isEqualTo(new Input.Led(null, null, "", null));
        assertThat(bean(ChatsToKeep.class).chats()).as("stays, though nothing was agreed to").containsExactly(CHAT);
        later(Facilitators.LASTS.plusMinutes(1));
        assertThat(joins(word, CHAT)).as("too old").isEqualTo(new Input.Led(null, null, "", null));
    }

    @Test
    void nobody_but_the_facilitator_is_heard_about_a_table_and_what_is_said_again_counts_once() {
        twoTables();
        joins(bean(Facilitators.class).word(CODE, noor()), CHAT);
        TableChat chat = bean(TableChat.class);
        chat.carryOut(new ChatId("another"), new Effect.CountTable(CODE, 9, 9));
        chat.carryOut(CHAT, new Effect.CountTable(CODE, 6, 1));
        assertThat(bean(Facilitators.class).of(CODE)).singleElement()
                .satisfies(it -> assertThat(it.people()).isEqualTo(6)).satisfies(it ->
                assertThat(it.missing()).isEqualTo(1));
        chat.carryOut(new ChatId("another"), new Effect.KeepSentence(CODE, 0, "Niet van ons"));
        chat.carryOut(CHAT, new Effect.KeepSentence(CODE, 1, "De tijd was kort"));
        chat.carryOut(CHAT, new Effect.KeepSentence(CODE, 0, "Er werd gelachen"));
        chat.carryOut(CHAT, new Effect.KeepSentence(CODE, 0, "Er werd gelachen"));
        Instant ends = evening().ends();
        assertThat(bean(TableNotes.class).of(CODE)).extracting(Note::gathering, Note::question, Note::text, Note::ends)
                .containsExactly(tuple(CODE, Question.WENT_WELL, "Er werd gelachen", ends),
                        tuple(CODE, Question.HARD, "De tijd was kort", ends));
        assertThat(bean(TableNotes.class).ended(ends, ends.plusSeconds(1))).hasSize(2);
        assertThat(bean(TableNotes.class).ended(ends.plusSeconds(1), ends.plusSeconds(9))).isEmpty();
        assertThat(mongo.getCollection("table-notes").find().map(Document::toJson)).noneMatch(it ->
                it.contains("gelachen") || it.contains(CHAT.text()));
    }

    @Test
    void what_a_facilitator_wrote_stays_for_the_report_of_the_year_unless_they_want_to_be_forgotten() {
        twoTables();
        joins(bean(Facilitators.class).word(CODE, noor()), CHAT);
        bean(TableChat.class).carryOut(CHAT, new Effect.KeepSentence(CODE, 2, "Meer thee"));
        EveningPersonalData data = bean(EveningPersonalData.class);
        assertThat(data.show(CHAT)).containsOnlyKeys("facilitators", "table-notes");
        data.expire(evening().ends().plus(EveningPersonalData.DOOR_KEPT));
        assertThat(bean(Facilitators.class).of(CODE)).as("whose it was").isEmpty();
        assertThat(bean(TableNotes.class).of(CODE)).hasSize(1);
        data.expire(evening().ends().plus(TableNotes.KEPT));
        assertThat(bean(TableNotes.class).of(CODE)).isEmpty();

        twoTables();
        joins(bean(Facilitators.class).word(CODE, noor()), CHAT);
        bean(TableChat.class).carryOut(CHAT, new Effect.KeepSentence(CODE, 2, "Meer thee"));
        data.forget(CHAT);
        assertThat(data.show(CHAT)).isEmpty();
        assertThat(bean(TableNotes.class).of(CODE)).isEmpty();
    }

    @Test
    void a_facilitator_is_briefed_from_an_hour_before_on_and_again_at_another_table_only() {
        Laak laak = twoTables(Duration.ofMinutes(-70)).with("brief1", "Ayşe", 2, 0, "en");
        assertThat(laak).isNotNull();
        bean(Tables.class).make(CODE);
        joins(bean(Facilitators.class).word(CODE, noor()), CHAT);
        Briefing briefing = bean(Briefing.class);
        briefing.planAll();
        assertThat(bean(Notices.class).list("briefing:")).as("too early").isEmpty();
        later(Duration.ofMinutes(11));
        briefing.planAll();
        briefing.planAll();
        Notice notice = bean(Notices.class).list("briefing:").getFirst();
        assertThat(bean(Notices.class).list("briefing:")).hasSize(1);
        assertThat(briefing.audience(notice)).extracting(Recipient::contact).containsExactly(CHAT);
        int other = notice.id().endsWith(":1") ? 2 : 1;
        bean(Tables.class).moveStaff(CODE, noor(), other);
        briefing.planAll();
        assertThat(briefing.audience(notice)).as("another table now").isEmpty();
        assertThat(bean(Notices.class).list("briefing:")).hasSize(2).last().satisfies(it ->
                assertThat(it.id()).endsWith(":" + other));
    }

    @Test
    void a_guest_on_telegram_is_told_the_table_once_there_and_again_only_when_it_is_another() {
        twoTables().with("told1", "Ayşe", 2, 0, "en").with("told2", "Dirk", 1, 0, "nl");
        bean(Tables.class).make(CODE);
        Notices notices = bean(Notices.class);
        assertThat(notices.list("table:")).as("nobody is there").isEmpty();
        come(helper("Karim"), "Ayşe", 2);
        come(helper("Karim"), "Ayşe", 2);
        Notice notice = notices.list("table:").getFirst();
        assertThat(notices.list("table:")).hasSize(1);
        TableNotice kind = bean(TableNotice.class);
        assertThat(kind.audience(notice)).extracting(Recipient::contact)
                .containsExactly(new ChatId("chat-" + CODE + "-told1"));
        int table = evening().seat("told1").orElseThrow().at().getFirst();
        assertThat(kind.input(notice, null)).asString().contains("You are at table " + table + ", with ");

        bean(Tables.class).move(CODE, "told1", 3 - table);
        assertThat(notices.list("table:")).hasSize(2);
        assertThat(kind.audience(notice)).as("that table is not theirs any more").isEmpty();
    }

    @Test
    void a_guest_moved_and_moved_back_hears_of_the_table_where_they_sit_last() {
        twoTables().with("back1", "Ayşe", 2, 0, "en");
        bean(Tables.class).make(CODE);
        come(helper("Karim"), "Ayşe", 2);
        int first = evening().seat("back1").orElseThrow().at().getFirst();
        tell();
        bean(Tables.class).move(CODE, "back1", 3 - first);
        tell();
        bean(Tables.class).move(CODE, "back1", first);
        tell();
        bean(TableNotice.class).planAll();
        assertThat(told()).containsExactly(first, 3 - first, first);
    }

    @Test
    void a_guests_code_is_a_picture_of_a_line_that_nobody_can_make_and_no_other_evening_knows() {
        twoTables().with("pass/1", "Ayşe", 2, 0, "en");
        Passes passes = bean(Passes.class);
        Line line = line(helper("Karim"), "Ayşe");
        assertThat(passes.address(CODE, line.id())).endsWith("/door/pass#" + line.pass());
        assertThat(passes.of(new GatheringCode("AVOND2"), line.id())).isNotEqualTo(line.pass());
        assertThat(line.pass()).hasSizeGreaterThan(20).doesNotContain(line.id());
        assertThat(passes.picture(CODE, new BookingId("pass/1"))).hasValueSatisfying(it ->
                assertThat(it.mediaType()).isEqualTo("image/png"));
        assertThat(passes.picture(CODE, new BookingId("nobody"))).isEmpty();
    }

    @Test
    void age_and_district_are_asked_only_where_that_is_switched_on_and_mix_the_tables() {
        Laak laak = startedAgo(Duration.ofHours(-10)).with("mix0", "Ayşe", 1, 0, "nl").with("mix1", "Dirk", 1, 0, "nl")
                .with("mix2", "Karim", 1, 0, "nl").with("mix3", "Samira", 1, 0, "nl");
        assertThat(laak).isNotNull();
        MixQuestion question = bean(MixQuestion.class);
        question.planAll();
        assertThat(bean(Notices.class).list("mix:")).as("not switched on").isEmpty();
        mongo.getCollection("gatherings").updateOne(new Document("_id", CODE), combine(set("options.tables", true),
                set("options.askAgeAndDistrict", true)));
        question.planAll();
        question.planAll();
        assertThat(bean(Notices.class).list("mix:")).hasSize(4);
        Notice notice = bean(Notices.class).list("mix:").getFirst();
        assertThat(question.audience(notice)).hasSize(1);
        for (int i = 0; i < 4; i++) {
            bean(TableChat.class)
                    .carryOut(new ChatId("chat-" + CODE + "-mix" + i), new Effect.KeepMix(CODE, 0, i < 2 ? 1 : 2));
        }
        bean(Evenings.class).setTables(CODE, 2, 2, 0);
        bean(Evenings.class).addStaff(CODE, "Noor", List.of("nl"), false);
        bean(Evenings.class).addStaff(CODE, "Jan", List.of("nl"), false);
        bean(Tables.class).make(CODE);
        assertThat(evening().seat("mix0").orElseThrow().at()).isNotEqualTo(evening().seat("mix1").orElseThrow().at());
        assertThat(evening().seat("mix2").orElseThrow().at()).isNotEqualTo(evening().seat("mix3").orElseThrow().at());
        EveningPersonalData data = bean(EveningPersonalData.class);
        assertThat(data.show(new ChatId("chat-" + CODE + "-mix0"))).containsKey("mixes");
        data.forget(new ChatId("chat-" + CODE + "-mix0"));
        assertThat(mongo.getCollection("mixes").countDocuments()).isEqualTo(3);
        data.expire(evening().ends().plus(EveningPersonalData.DOOR_KEPT));
        assertThat(mongo.getCollection("mixes").countDocuments()).isZero();
    }

    @Test
    void what_a_guest_without_a_chat_told_is_kept_where_it_is_asked_and_forgotten_with_the_guest() {
        startedAgo(Duration.ofHours(-10));
        Guests guests = bean(Guests.class);
        BookingId booking = guests.add(CODE, new GuestEntry("Dirk", null), 1, 0, Guests.Turn.IF_FREE, "samira")
                .booking();
        ChatId person = guests.find(booking).orElseThrow().chat();
        AgesAndDistricts told = bean(AgesAndDistricts.class);
        told.write(CODE, person, new Told(3, 4));
        assertThat(told.of(CODE, person)).as("not switched on").isEqualTo(new Told(0, 0));
        mongo.getCollection("gatherings").updateOne(new Document("_id", CODE), combine(set("options.tables", true),
                set("options.askAgeAndDistrict", true)));
        told.write(CODE, person, new Told(3, 4));
        assertThat(bean(Rolls.class).of(evening()).entries()).extracting(RollEntry::mix).contains(new Mix(3, 4));
        told.write(CODE, person, new Told(0, 2));
        assertThat(told.of(CODE, person)).isEqualTo(new Told(0, 2));
        bean(PersonalDataService.class).forget(person);
        assertThat(mongo.getCollection("mixes").countDocuments()).isZero();
    }

    private Laak twoTables() {
        return twoTables(Duration.ofMinutes(5));
    }

    private Laak twoTables(Duration ago) {
        Laak laak = startedAgo(ago);
        bean(Evenings.class).setTables(CODE, 2, 5, 0);
        bean(Evenings.class).addStaff(CODE, "Samira", List.of("nl", "en"), false);
        bean(Evenings.class).addStaff(CODE, "Noor", List.of("nl", "en"), false);
        return laak;
    }

    /** Until what is on its way has gone out; these people have no phone. */
    private void tell() {
        Awaitility.await().untilAsserted(() -> assertThat(bean(Notices.class).list("table:")).extracting(Notice::state)
                .doesNotContain(Notice.State.PLANNED, Notice.State.MAKING));
        mongo.getCollection("rows").updateMany(ne("state", "DROPPED"), set("state", "SENT"));
    }

    /** The tables of which the guest was told, in the order in which that was. */
    private List<Integer> told() {
        return mongo.getCollection("rows").find(ne("state", "DROPPED")).sort(ascending("at")).map(row ->
                row.getString("notice")).map(id -> Integer.parseInt(id.substring(id.lastIndexOf(':') + 1)))
                .into(new ArrayList<>());
    }
}
