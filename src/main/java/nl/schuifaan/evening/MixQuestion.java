package nl.schuifaan.evening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schuifaan.chat.People;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.notice.Delivery;
import nl.schuifaan.notice.Notice;
import nl.schuifaan.notice.NoticeKind;
import nl.schuifaan.notice.Notices;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks people how old they are and where they live, once, in the two days before, where organisers switched it on. On
 * Telegram alone, where the answer is one press.
 */
@Component
class MixQuestion implements NoticeKind {

    static final Duration BEFORE = Duration.ofDays(2);

    /** Later it is of no use: the tables are made. */
    static final Duration UNTIL = Duration.ofHours(3);

    private static final String KIND = "mix";
    private static final String TELEGRAM = "telegram";

    private final Bookings bookings;
    private final Gatherings gatherings;
    private final GuestList guests;
    private final Mixes mixes;
    private final Notices notices;
    private final People people;
    private final MovableClock now;

    MixQuestion(Bookings bookings, Gatherings gatherings, GuestList guests, Mixes mixes, Notices notices, People people,
            MovableClock now) {
        this.bookings = bookings;
        this.gatherings = gatherings;
        this.guests = guests;
        this.mixes = mixes;
        this.notices = notices;
        this.people = people;
        this.now = now;
    }

    /** Plans it for whoever has a seat by now, each once. */
    void planAll() {
        bookings.occasions().stream().filter(this::soon).filter(it -> asked(it.code())).forEach(it -> {
            List<String> planned = notices.list(about(it.code())).stream().map(Notice::id).toList();
            guests.of(it.code()).stream().flatMap(one -> Stream.ofNullable(one.chat())).map(one -> id(it.code(), one))
                    .distinct()
                    .filter(id -> !planned.contains(id)).forEach(id -> notices.plan(Notice.planned(id, KIND, it.code(),
                    now.instant(), it.start().minus(UNTIL), 2)));
        });
    }

    private boolean soon(GatheringSchedule it) {
        return it.calledOff() == null && !it.start().minus(BEFORE).isAfter(now.instant())
                && it.start().minus(UNTIL).isAfter(now.instant());
    }

    private boolean asked(GatheringCode code) {
        return asked(gatherings, code);
    }

    static boolean asked(Gatherings gatherings, GatheringCode code) {
        return gatherings.find(code).map(it -> it.draft().content().options())
                .filter(it -> it.tables() && it.askAgeAndDistrict()).isPresent();
    }

    private static String about(GatheringCode code) {
        return KIND + ":" + code + ":";
    }

    private static String id(GatheringCode code, ChatId one) {
        return about(code) + ExpectedParty.line(code, one.text());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        GatheringCode code = notice.gathering();
        List<ChatId> chats = code == null || !asked(code) ? List.of() : guests.of(code).stream()
                .flatMap(one -> Stream.ofNullable(one.chat()))
                .filter(one -> id(code, one).equals(notice.id())).distinct().toList();
        List<Recipient> found = new ArrayList<>();
        people.each(chats, person -> {
            if (person.channel().equals(TELEGRAM)) {
                found.add(new Recipient(person.id(), null));
            }
        });
        return found;
    }

    /** Not to whoever told already, as for another booking of theirs. */
    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        GatheringCode code = notice.gathering();
        Map<ChatId, Mixes.Mix> told = code == null ? Map.of() : mixes.of(code);
        return code != null && asked(code) && !told.containsKey(row.contact()) ? new Input.AskedToMix(code) : null;
    }
}
