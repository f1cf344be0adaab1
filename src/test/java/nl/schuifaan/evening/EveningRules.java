package nl.schuifaan.evening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schuifaan.evening.Door.Said;
import nl.schuifaan.evening.DoorLinks.Kind;
import nl.schuifaan.evening.DoorLinks.Link;
import nl.schuifaan.evening.Tables.Outcome;
import nl.schuifaan.gathering.Attendance;
import nl.schuifaan.gathering.Attendance.Attended;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The evening, in the whole application on a store of either kind. */
abstract class EveningRules extends ToldRules {

    private Map<String, Boolean> attendance() {
        Map<String, Boolean> came = new HashMap<>();
        bean(Attendance.class).list(CODE, "", 1000).forEach((Attended it) -> came.put(it.booking().text(), it.came()));
        return came;
    }

    @Test
    void a_note_that_comes_twice_counts_once() {
        startedAgo(Duration.ofMinutes(5)).with("b1", "Ayşe", 2, 2, "tr");
        Link link = helper("Karim");
        Told tick = tick(link, "Ayşe", 4, now().toEpochMilli());
        Told newcomer = walkIn("Dirk", 2, "nl");
        for (int i = 0; i < 3; i++) {
            assertThat(bean(Door.class).take(link, List.of(tick, newcomer)).taken())
                    .containsExactly(tick.id(), newcomer.id());
        }
        assertThat(bean(Board.class).of(CODE).arrived()).isEqualTo(4);
        assertThat(bean(Board.class).of(CODE).walkIns()).isEqualTo(2);
        assertThat(attendance()).containsEntry("b1", true);
        assertThat(bean(Attendance.class).walkIns(CODE)).isEqualTo(2);
        assertThat(mongo.getCollection("arrivals").countDocuments()).isEqualTo(2);
    }

    @Test
    void the_last_word_about_a_party_wins_whenever_it_comes_in_and_both_are_shown() {
        startedAgo(Duration.ofMinutes(5)).with("b1", "Berîvan", 2, 0, "ku");
        Link karim = helper("Karim");
        Link dirk = helper("Dirk");
        long first = now().minusSeconds(120).toEpochMilli();
        long last = now().minusSeconds(60).toEpochMilli();
        bean(Door.class).take(karim, List.of(tick(karim, "Berîvan", 2, last)));
        bean(Door.class).take(dirk, List.of(tick(dirk, "Berîvan", 0, first)));

        assertThat(line(karim, "Berîvan").words()).extracting(Said::helper).containsExactly("Karim", "Dirk");
        assertThat(line(karim, "Berîvan").words()).extracting(Said::people).containsExactly(2, 0);
        assertThat(attendance()).containsEntry("b1", true);
        bean(Door.class).take(dirk, List.of(tick(dirk, "Berîvan", 0, now().toEpochMilli())));
        assertThat(attendance()).containsEntry("b1", null);
        assertThat(bean(Board.class).of(CODE).arrived()).isZero();
    }

    @Test
    void a_phone_whose_clock_is_ahead_does_not_win_by_it() {
        startedAgo(Duration.ofMinutes(5)).with("b1", "Ayşe", 1, 0, "tr");
        Link karim = helper("Karim");
        bean(Door.class).take(karim, List.of(tick(karim, "Ayşe", 1, now().plusSeconds(86_400).toEpochMilli())));
        come(karim, "Ayşe", 0);
        assertThat(bean(Board.class).of(CODE).arrived()).isZero();
    }

    @Test
    void what_was_noted_before_the_start_counts_from_the_start_on() {
        startedAgo(Duration.ofMinutes(-10)).with("b1", "Ayşe", 1, 0, "tr");
        come(helper("Karim"), "Ayşe", 1);
        assertThat(bean(Board.class).of(CODE).arrived()).isEqualTo(1);
        assertThat(attendance()).containsEntry("b1", null);
        bean(MovableClock.class).forward(Duration.ofMinutes(11));
        bean(Settling.class).settleAll();
        assertThat(attendance()).containsEntry("b1", true);
    }

    @Test
    void a_door_link_tells_a_first_name_and_an_initial_and_nothing_else() {
        startedAgo(Duration.ofMinutes(5)).with("b1", "Berîvan Yılmaz", 2, 0, "ckb", "HALAL", "INTERPRETER");
        String told = JsonMapper.shared().writeValueAsString(bean(Door.class).list(helper("Karim")));
        assertThat(told).contains("Berîvan Y.").doesNotContain("lmaz").doesNotContain("ckb").doesNotContain("HALAL")
                .doesNotContain("INTERPRETER").doesNotContain("b1").doesNotContain("chat-");
    }

    @Test
    void a_link_is_stored_hashed_ends_three_hours_after_the_gathering_and_can_be_ended_before() {
        startedAgo(Duration.ofMinutes(5));
        DoorLinks links = bean(DoorLinks.class);
        String token = links.make(CODE, Kind.DOOR, "Karim");
        String other = links.make(CODE, Kind.DOOR, "Dirk");
        String cook = links.make(CODE, Kind.COOK, "Samira");
        assertThat(mongo.getCollection("door-links").find().map(Document::toJson)).noneMatch(it ->
                it.contains(token) || it.contains(other));
        assertThat(links.find(cook, Kind.DOOR)).as("the cook does not see the door").isEmpty();
        links.end(CODE, links.find(other, Kind.DOOR).orElseThrow().id());
        assertThat(links.find(other, Kind.DOOR)).isEmpty();

        bean(MovableClock.class).forward(Duration.ofMinutes(145 + 179));
        assertThat(links.find(token, Kind.DOOR)).isPresent();
        bean(MovableClock.class).forward(Duration.ofMinutes(2));
        assertThat(links.find(token, Kind.DOOR)).isEmpty();
    }

    @Test
    void a_walk_in_stays_what_it_was_whatever_another_phone_tells_under_its_name() {
        startedAgo(Duration.ofMinutes(5));
        Told dirk = walkIn("Dirk", 2, "nl");
        bean(Door.class).take(helper("Karim"), List.of(dirk));
        bean(Door.class).take(helper("Ayşe"), List.of(
                new Told(dirk.id(), null, 5, now().toEpochMilli(), "Samira", "tr")));
        assertThat(bean(WalkIns.class).of(CODE)).singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("Dirk"))
                .satisfies(it -> assertThat(it.people()).isEqualTo(2));
    }

    @Test
    void a_party_of_forty_comes_in_whole() {
        startedAgo(Duration.ofMinutes(5)).with("b1", "Zeynep", 40, 0, "tr");
        Link link = helper("Karim");
        assertThat(bean(Door.class).take(link, List.of(tick(link, "Zeynep", 40, now().toEpochMilli()))).refused())
                .isEmpty();
        assertThat(bean(Board.class).of(CODE).arrived()).isEqualTo(40);
    }

    @Test
    void of_a_family_name_the_door_sees_a_letter_however_it_was_written() {
        assertThat(ExpectedParty.called("Fatima\u00a0Yılmaz")).isEqualTo("Fatima Y.");
        assertThat(ExpectedParty.called("Yılmaz, Fatima")).isEqualTo("Fatima Y.");
        assertThat(ExpectedParty.called(" Fatima ")).isEqualTo("Fatima");
    }

    @Test
    void more_people_than_a_hall_holds_stop_neither_the_door_nor_the_tables() {
        Laak laak = startedAgo(Duration.ofMinutes(5), 400);
        for (int i = 0; i < 9; i++) {
            laak.with("b" + i, "Zeynep" + i, 30, 0, "nl");
        }
        bean(Evenings.class).setTables(CODE, 2, 5, 0);
        laak.with("c", "Dirk", 1, 0, "nl");
        Link link = helper("Karim");
        for (int i = 0; i < 9; i++) {
            bean(Door.class).take(link, List.of(tick(link, "Zeynep" + i, 30, now().toEpochMilli())));
        }
        assertThat(bean(Tables.class).unmet(bean(Evenings.class).find(CODE))).isEmpty();
        assertThat(bean(Board.class).of(CODE).arrived()).isEqualTo(270);
    }

    @Test
    void what_was_made_before_a_gathering_moved_is_kept_for_its_new_day() {
        startedAgo(Duration.ofMinutes(5)).with("b1", "Ayşe", 1, 0, "nl");
        bean(Evenings.class).setTables(CODE, 1, 5, 0);
        Link link = helper("Karim");
        come(link, "Ayşe", 1);
        Instant later = bean(Evenings.class).find(CODE).ends().plus(Duration.ofDays(20));
        mongo.getCollection("gatherings").updateOne(new Document("_id", CODE),
                new Document("$set", new Document("end", Date.from(later))));
        assertThat(bean(Evenings.class).find(CODE).ends()).isEqualTo(later);
        bean(EveningPersonalData.class).expire(later.minus(Duration.ofDays(1)));
        for (String name : List.of("arrivals", "door-links", "evenings")) {
            assertThat(mongo.getCollection(name).countDocuments()).as(name).isOne();
        }
    }

    @Test
    void what_makes_no_sense_is_refused_and_keeps_nothing_else_back() {
        startedAgo(Duration.ofMinutes(5)).with("b1", "Ayşe", 1, 0, "tr");
        Link link = helper("Karim");
        Told good = tick(link, "Ayşe", 1, now().toEpochMilli());
        List<Told> bad = List.of(new Told("x", good.line(), 1, 0, null, null), walkIn(" ", 1, "nl"),
                walkIn("Dirk", 31, "nl"), walkIn("Dirk", 1, "xx"),
                new Told(UUID.randomUUID().toString(), "nobody", 1, 0, null, null));
        List<Told> all = new ArrayList<>(bad);
        all.add(good);
        assertThat(bean(Door.class).take(link, all).refused()).hasSize(5);
        assertThat(bean(Board.class).of(CODE).arrived()).isEqualTo(1);
        assertThat(mongo.getCollection("walk-ins").countDocuments()).isZero();
    }

    @Test
    @Tag("criterion-5")
    void seats_are_given_away_a_quarter_of_an_hour_after_the_start_and_taken_back_within_ten_minutes() {
        Laak laak = startedAgo(Duration.ofMinutes(10)).with("b1", "Ayşe", 2, 0, "nl").with("b2", "Dirk", 3, 0, "nl");
        assertThat(laak).isNotNull();
        bean(Evenings.class).setTables(CODE, 1, 5, 0);
        bean(Evenings.class).addStaff(CODE, "Samira", List.of("nl"), false);
        assertThat(bean(Tables.class).make(CODE)).isEqualTo(Outcome.DONE);
        Link link = helper("Karim");
        come(link, "Ayşe", 2);
        bean(Door.class).take(link, List.of(walkIn("Karim", 2, "nl")));
        assertThat(line(link, "Karim").table()).as("no chair yet").isEmpty();
        assertThat(bean(Releases.class).release(CODE)).as("too early").isFalse();

        bean(MovableClock.class).forward(Duration.ofMinutes(6));
        assertThat(bean(Board.class).of(CODE).free()).isEqualTo(-2);
        assertThat(bean(Releases.class).release(CODE)).isTrue();
        assertThat(line(link, "Karim").table()).containsExactly(1);
        assertThat(bean(Board.class).of(CODE).free()).isEqualTo(1);
        assertThat(attendance()).as("not noted is not absent").containsEntry("b2", null);
        assertThat(bean(Releases.class).undo(CODE)).isTrue();
        assertThat(bean(Evenings.class).find(CODE).seat("b2")).as("two sit on these chairs now").isEmpty();
        assertThat(bean(Releases.class).release(CODE)).isTrue();
        bean(MovableClock.class).forward(Duration.ofMinutes(11));
        assertThat(bean(Releases.class).undo(CODE)).as("too late").isFalse();
    }

    @Test
    void who_is_forgotten_is_forgotten_here_too_and_after_a_week_nothing_of_the_door_is_left() {
        startedAgo(Duration.ofMinutes(5)).with("b1", "Ayşe", 1, 0, "nl").with("b2", "Dirk", 1, 0, "nl");
        bean(Evenings.class).setTables(CODE, 1, 5, 0);
        bean(Evenings.class).addStaff(CODE, "Samira", List.of("nl"), false);
        bean(Tables.class).make(CODE);
        Link link = helper("Karim");
        come(link, "Ayşe", 1);
        bean(Door.class).take(link, List.of(walkIn("Karim", 2, "nl")));
        EveningPersonalData data = bean(EveningPersonalData.class);
        ChatId chat = new ChatId("chat-" + CODE + "-b1");
        assertThat(data.show(chat)).containsOnlyKeys("arrivals", "evenings");
        data.forget(chat);
        assertThat(data.show(chat)).isEmpty();
        assertThat(bean(Evenings.class).find(CODE).seats()).extracting(Evening.Seat::unit).contains("b2")
                .doesNotContain("b1");
        assertThat(mongo.getCollection("walk-ins").find().map(Document::toJson)).noneMatch(it -> it.contains("Karim"));

        Instant end = bean(Evenings.class).find(CODE).ends();
        data.expire(end.plus(Duration.ofDays(6)));
        assertThat(mongo.getCollection("walk-ins").countDocuments()).isOne();
        data.expire(end.plus(Duration.ofDays(7)));
        for (String name : List.of("arrivals", "walk-ins", "door-links")) {
            assertThat(mongo.getCollection(name).countDocuments()).as(name).isZero();
        }
        data.expire(end.plus(Duration.ofDays(30)));
        assertThat(mongo.getCollection("evenings").countDocuments()).isZero();
    }
}
