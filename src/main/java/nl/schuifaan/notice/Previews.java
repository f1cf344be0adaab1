package nl.schuifaan.notice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.schuifaan.channel.RenderedMessage;
import nl.schuifaan.chat.Addressee;
import nl.schuifaan.conversation.Announcement;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.SmsText;
import nl.schuifaan.notice.Preview.Arriving;
import nl.schuifaan.notice.Preview.Sms;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what a broadcast would do, without doing it. */
@Component
class Previews {

    private static final String SMS = "sms";

    private final Reach reach;
    private final ReminderText reminders;
    private final Supplier<Phrasebook> phrasebook;
    private final QuietHours quiet;
    private final MovableClock clock;
    private final BigDecimal cents;

    Previews(Reach reach, ReminderText reminders, Supplier<Phrasebook> phrasebook, QuietHours quiet, MovableClock clock,
            Settings settings) {
        this.reach = reach;
        this.reminders = reminders;
        this.phrasebook = phrasebook;
        this.quiet = quiet;
        this.clock = clock;
        this.cents = settings.notices().smsPrice();
    }

    /** When a broadcast that is asked for at that moment begins: not before it can be undone, not in quiet hours. */
    Instant begins(@Nullable Instant at) {
        Instant soonest = clock.instant().plus(Broadcasts.UNDO);
        return quiet.next(at == null || at.isBefore(soonest) ? soonest : at);
    }

    /** @param at when it is to begin; null for now */
    Preview of(Audience audience, Map<String, String> texts, @Nullable Instant at) {
        return of(audience, texts, false, at, Set.of(), _ -> { });
    }

    /**
     * The same of a draft.
     *
     * @param told     contacts that are left out, as they are told something on that day already
     * @param receives is told of each person that gets it
     */
    Preview of(BroadcastDraft draft, Set<ChatId> told, Consumer<Addressee> receives) {
        return of(draft.audience(), draft.texts(), draft.reminder(), draft.at(), told, receives);
    }

    private Preview of(Audience audience, Map<String, String> texts, boolean reminder, @Nullable Instant at,
            Set<ChatId> told, Consumer<Addressee> receives) {
        Map<String, Integer> leftOut = new TreeMap<>();
        Map<String, Map<String, Integer>> people = new TreeMap<>();
        reach.each(audience, reminder ? all() : texts.keySet(), (person, reason) -> {
            String why = reason == null && told.contains(person.id()) ? Preview.TOLD : reason;
            if (why == null) {
                people.computeIfAbsent(person.language().code(), _ -> new TreeMap<>())
                        .merge(person.channel(), 1, Integer::sum);
                receives.accept(person);
            } else {
                leftOut.merge(why, 1, Integer::sum);
            }
        });
        List<Arriving> arriving = new ArrayList<>();
        people.forEach((language, channels) -> channels.forEach((channel, count) ->
                arriving.add(arriving(audience, reminder, new Language(language), channel, count,
                texts.getOrDefault(language, "")))));
        int all = arriving.stream().mapToInt(Arriving::people).sum();
        BigDecimal euros = arriving.stream().map(Arriving::sms).filter(Objects::nonNull).map(Sms::euros)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
        return new Preview(all, leftOut, arriving, euros, begins(at));
    }

    private Set<String> all() {
        return Set.copyOf(phrasebook.get().languages().stream().map(Language::code).toList());
    }

    private Arriving arriving(Audience audience, boolean reminder, Language language, String channel, int people,
            String text) {
        Medium medium = medium(channel);
        RenderedMessage announced = RenderedMessage.of(Announcement.saying(text, language), language, medium,
                phrasebook.get());
        RenderedMessage whole = reminder && audience.gathering() != null
                ? reminders.of(audience.gathering(), language, medium).orElse(announced)
                : announced;
        return arriving(language, channel, people, whole);
    }

    static Medium medium(String channel) {
        return channel.equals(SMS) ? Medium.NUMBERS : Medium.BUTTONS;
    }

    /** What many get as it is said, and what that costs. */
    Arriving arriving(Language language, String channel, int people, RenderedMessage whole) {
        return new Arriving(language.code(), channel, people, whole.text(),
                whole.choices().stream().map(button -> button.label()).toList(),
                channel.equals(SMS) ? sms(whole.text(), people) : null);
    }

    private Sms sms(String text, int people) {
        SmsText sms = SmsText.of(text);
        int without = SmsText.of(plain(text, sms.costly())).segments();
        BigDecimal euros = cents.multiply(BigDecimal.valueOf((long) sms.segments() * people)).movePointLeft(2)
                .setScale(2, RoundingMode.HALF_UP);
        return new Sms(sms.encoding().name(), sms.segments(), without < sms.segments() ? sms.costly()
                : "", without, euros);
    }

    /** The same length in letters that cost no more than others. */
    private static String plain(String text, String costly) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().map(letter -> costly.indexOf(letter) < 0 ? letter : 'x').forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
