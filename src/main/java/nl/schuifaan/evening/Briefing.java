package nl.schuifaan.evening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schuifaan.chat.People;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.evening.Evening.Member;
import nl.schuifaan.evening.Facilitators.Facilitator;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.GatheringSchedule;
import nl.schuifaan.gathering.Gatherings;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.notice.Delivery;
import nl.schuifaan.notice.Notice;
import nl.schuifaan.notice.NoticeKind;
import nl.schuifaan.notice.Notices;
import nl.schuifaan.notice.SingleDeliveries;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells facilitators an hour before which table is theirs, how the evening goes, and who comes; again when they get
 * another table. By SMS, which others may read on its way, it names nobody.
 */
@Component
class Briefing implements NoticeKind {

    static final Duration BEFORE = Duration.ofHours(1);

    private static final String KIND = "briefing";
    private static final String SMS = "sms";

    private final Facilitators facilitators;
    private final Evenings evenings;
    private final Rolls rolls;
    private final Bookings bookings;
    private final Gatherings gatherings;
    private final Notices notices;
    private final SingleDeliveries told;
    private final People people;
    private final Messages messages;
    private final MovableClock now;

    Briefing(Facilitators facilitators, Evenings evenings, Rolls rolls, Bookings bookings, Gatherings gatherings,
            Notices notices, SingleDeliveries told, People people, Messages messages, MovableClock now) {
        this.facilitators = facilitators;
        this.evenings = evenings;
        this.rolls = rolls;
        this.bookings = bookings;
        this.gatherings = gatherings;
        this.notices = notices;
        this.told = told;
        this.people = people;
        this.messages = messages;
        this.now = now;
    }

    /** Plans it for each facilitator that joined and has a table, from an hour before until the end. */
    void planAll() {
        facilitators.joined().forEach(one -> bookings.find(one.gathering()).filter(this::soon)
                .ifPresent(it -> table(one).ifPresent(table -> plan(one, it, table))));
    }

    private boolean soon(GatheringSchedule it) {
        return it.calledOff() == null && !it.start().minus(BEFORE).isAfter(now.instant())
                && it.end().isAfter(now.instant());
    }

    private void plan(Facilitator one, GatheringSchedule it, int table) {
        String about = String.join(":", KIND, one.gathering().text(), one.member(), it.start().getEpochSecond() + ":");
        String id = told.next(about, Integer.toString(table)).id();
        if (id != null) {
            notices.plan(Notice.planned(id, KIND, one.gathering(), now.instant(), it.end(), 0));
        }
    }

    private Optional<Integer> table(Facilitator one) {
        return facilitators.member(one).flatMap(it -> Optional.ofNullable(it.table()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** They are on their way to it, whatever the hour. */
    @Override
    public boolean anytime() {
        return true;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        return facilitator(notice).stream().map(one -> new Recipient(Objects.requireNonNull(one.chat()), null))
                .toList();
    }

    /** Whom it is for, if the table that it says is still theirs. */
    private Optional<Facilitator> facilitator(Notice notice) {
        String[] parts = notice.id().split(":");
        return parts.length < 6 ? Optional.empty() : facilitators.find(new GatheringCode(parts[1]), parts[2])
                .filter(Facilitator::joined)
                .filter(one -> table(one).filter(it -> it.toString().equals(parts[5])).isPresent());
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        Facilitator one = facilitator(notice).orElse(null);
        GatheringSchedule when = one == null ? null : bookings.find(one.gathering()).orElse(null);
        if (one == null || when == null) {
            return null;
        }
        List<Input> found = new ArrayList<>();
        people.each(List.of(row.contact()), person -> found.add(new Input.Briefed(one.gathering(),
                text(one, when, person.language(), person.channel().equals(SMS)))));
        return found.isEmpty() ? null : found.getFirst();
    }

    private String text(Facilitator one, GatheringSchedule when, Language language, boolean brief) {
        Evening evening = evenings.find(one.gathering());
        int table = table(one).orElseThrow();
        Stream<Phrase> first = Stream.of(Phrase.of("facilitator.briefing", "table", table, "start", local(when.start()),
                "place", when.place()));
        Stream<Phrase> rest = brief ? Stream.empty() : Stream.of(plan(when), guests(evening, table, language));
        Form form = brief ? Form.SHORT : Form.FULL;
        Stream<Phrase> interpreters = brief ? Stream.empty() : interpreters(evening, table, language).stream();
        return Stream.of(first, rest, interpreters).flatMap(it -> it)
                .map(phrase -> messages.current().say(phrase, language, form)).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private Phrase plan(GatheringSchedule when) {
        boolean dinner = gatherings.find(when.code()).filter(it -> it.draft().content().dinner()).isPresent();
        return Phrase.of(dinner ? "facilitator.plan.dinner" : "facilitator.plan", "start", local(when.start()), "end",
                local(when.end()));
    }

    private static LocalDateTime local(Instant moment) {
        return MovableClock.local(moment);
    }

    private Phrase guests(Evening evening, int table, Language language) {
        return Phrase.of("facilitator.guests", "guests", rolls.of(evening).toSeat().stream()
                .filter(entry -> evening.seat(entry.unit()).filter(seat -> seat.at().contains(table)).isPresent())
                .map(entry -> guest(entry, language)).collect(Collectors.joining("\n")));
    }

    /** First name alone, how many they are, and their language. */
    private String guest(RollEntry entry, Language language) {
        String name = entry.called().split(" ")[0];
        String many = entry.chairs() > 1 ? " +" + (entry.chairs() - 1) : "";
        String spoken = name(entry.language(), language);
        return "• " + (name.isEmpty() ? spoken + many : name + many + ": " + spoken);
    }

    private String name(Language spoken, Language language) {
        return messages.current().nameOf(spoken, language);
    }

    private Optional<Phrase> interpreters(Evening evening, int table, Language language) {
        String names = evening.staff().stream().filter(Member::interpreter)
                .filter(one -> Objects.equals(one.table(), table))
                .map(one -> one.name() + " (" + one.languages().stream().map(it -> name(new Language(it), language))
                        .collect(Collectors.joining(", ")) + ")").collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(Phrase.of("facilitator.interpreter", "names", names));
    }
}
