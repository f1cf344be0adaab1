package nl.schuifaan.evening;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schuifaan.chat.People;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.evening.Evening.Member;
import nl.schuifaan.evening.Roll.Kind;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.notice.Delivery;
import nl.schuifaan.notice.Notice;
import nl.schuifaan.notice.NoticeKind;
import nl.schuifaan.notice.Notices;
import nl.schuifaan.notice.SingleDeliveries;
import nl.schuifaan.notice.SingleDeliveries.Needed;
import nl.schuifaan.notice.SingleDeliveries.Next;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells guests in their own chat at which table they sit, once they are there: on Telegram alone, as an SMS costs money
 * and they stand in the room.
 */
@Component
class TableNotice implements NoticeKind {

    private static final String KIND = "table";
    private static final String TELEGRAM = "telegram";

    private final Evenings evenings;
    private final Rolls rolls;
    private final Notices notices;
    private final SingleDeliveries told;
    private final People people;
    private final Messages messages;
    private final MovableClock now;

    /** Which table guests know of, so that the store is asked less; forgetting it does no harm. */
    private final Cache<String, String> known = Caffeine.newBuilder().maximumSize(2_000)
            .expireAfterWrite(Duration.ofHours(6)).build();

    TableNotice(Evenings evenings, Rolls rolls, Notices notices, SingleDeliveries told, People people,
            Messages messages, MovableClock now) {
        this.evenings = evenings;
        this.rolls = rolls;
        this.notices = notices;
        this.told = told;
        this.people = people;
        this.messages = messages;
        this.now = now;
    }

    /** Looks again at the evenings that are on: what was on its way when somebody changed tables may have gone out. */
    void planAll() {
        evenings.list().stream().filter(it -> evenings.find(it.code()).ends().isAfter(now.instant()))
                .forEach(it -> plan(it.code()));
    }

    /** Plans it for everyone who is there and has a table; who gets another table is told once more. */
    void plan(GatheringCode code) {
        Evening evening = evenings.find(code);
        if (evening.seats().isEmpty() || !evening.ends().isAfter(now.instant())) {
            return;
        }
        List<RollEntry> guests = rolls.of(evening).of(Kind.GUEST).stream().filter(RollEntry::present)
                .filter(entry -> entry.chat() != null && !at(evening, entry).isEmpty())
                .filter(entry -> !at(evening, entry).equals(known.getIfPresent(about(evening, entry)))).toList();
        Set<ChatId> reached = onTelegram(guests);
        guests.stream().filter(entry -> reached.contains(entry.chat())).forEach(entry -> plan(evening, entry));
    }

    private void plan(Evening evening, RollEntry entry) {
        String about = about(evening, entry);
        Next next = told.next(about, at(evening, entry));
        if (next.id() != null) {
            // Changed back before it went out, it is told again.
            known.invalidate(about);
            notices.plan(Notice.planned(next.id(), KIND, evening.code(), now.instant(), evening.ends(), 0));
        } else if (next.needed() == Needed.NOTHING) {
            known.put(about, at(evening, entry));
        }
    }

    private Set<ChatId> onTelegram(List<RollEntry> guests) {
        Set<ChatId> found = new HashSet<>();
        people.each(guests.stream().map(RollEntry::chat).filter(Objects::nonNull).toList(), person -> {
            if (person.channel().equals(TELEGRAM)) {
                found.add(person.id());
            }
        });
        return found;
    }

    private static String about(Evening evening, RollEntry entry) {
        return String.join(":", KIND, evening.code().text(), entry.line()) + ":";
    }

    private static String at(Evening evening, RollEntry entry) {
        return tables(evening, entry).stream().map(String::valueOf).collect(Collectors.joining("-"));
    }

    private static List<Integer> tables(Evening evening, RollEntry entry) {
        return evening.seat(entry.unit()).map(seat -> seat.at().stream().distinct().sorted().toList())
                .orElse(List.of());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** They stand in the room, whatever the hour. */
    @Override
    public boolean anytime() {
        return true;
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        List<RollEntry> found = guest(notice).stream().toList();
        return onTelegram(found).stream().map(chat -> new Recipient(chat, null)).toList();
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        return guest(notice).map(entry -> new Input.Answered(text(evenings.find(code(notice)), entry))).orElse(null);
    }

    private String text(Evening evening, RollEntry entry) {
        List<Integer> tables = tables(evening, entry);
        String hosts = evening.staff().stream().filter(one -> !one.interpreter() && tables.contains(one.table()))
                .map(Member::name).collect(Collectors.joining(", "));
        String at = tables.stream().map(String::valueOf).collect(Collectors.joining(" + "));
        return messages.current().say(hosts.isEmpty() ? Phrase.of("evening.table", "table", at)
                : Phrase.of("evening.table.host", "table", at, "host", hosts), entry.language(), Form.FULL);
    }

    /** Who it is about, if they are still there and sit where it says. */
    private Optional<RollEntry> guest(Notice notice) {
        Evening evening = evenings.find(code(notice));
        return rolls.of(evening).of(Kind.GUEST).stream().filter(RollEntry::present)
                .filter(entry -> notice.id().startsWith(about(evening, entry))
                        && notice.id().endsWith(":" + at(evening, entry))).findFirst();
    }

    private static GatheringCode code(Notice notice) {
        return Objects.requireNonNull(notice.gathering(), notice.id());
    }
}
