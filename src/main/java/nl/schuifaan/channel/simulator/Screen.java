package nl.schuifaan.channel.simulator;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schuifaan.channel.ButtonRows;
import nl.schuifaan.channel.SmsLayout;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;

/**
 * What a phone shows: what happened on it, with edits in place and a mark where a day begins.
 *
 * @param total what all of Schuifaan's messages on it cost, on a phone for SMS
 */
record Screen(Phone phone, List<Bubble> bubbles, @Nullable String total) {

    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", DUTCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", DUTCH);

    static Screen of(Phone phone, SmsPrice price, ScreenSigns signs) {
        Map<String, Bubble> bubbles = new LinkedHashMap<>();
        String day = "";
        for (Entry entry : together(phone.entries())) {
            LocalDateTime at = MovableClock.local(entry.at());
            if (entry.what() == Entry.What.LATER) {
                bubbles.put(entry.id(), Bubble.note(entry.id(), signs.later(hours(entry))));
            }
            if (!DAY.format(at).equals(day) && isShown(entry)) {
                day = DAY.format(at);
                bubbles.put("day-" + entry.id(), Bubble.note("day-" + entry.id(), day));
            }
            show(phone, entry, TIME.format(at), price, signs, bubbles);
        }
        String total = phone.handset() == Handset.KEYPAD ? total(phone, price) : null;
        return new Screen(phone, List.copyOf(bubbles.values()), total);
    }

    /** Whether it has a place of its own on the screen: a press leaves nothing behind, an edit stands where it was. */
    private static boolean isShown(Entry entry) {
        return entry.what() != Entry.What.PRESSED && entry.what() != Entry.What.EDITED;
    }

    /** The clock moved several times in a row is time that went by once. */
    private static List<Entry> together(List<Entry> entries) {
        List<Entry> together = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            boolean again = entry.what() == Entry.What.LATER && !together.isEmpty()
                    && together.getLast().what() == Entry.What.LATER;
            together.add(again ? Entry.later(entry.id(), entry.at(), hours(together.removeLast()) + hours(entry))
                    : entry);
        }
        return together;
    }

    private static long hours(Entry later) {
        return Long.parseLong(later.text());
    }

    private static void show(Phone phone, Entry entry, String time, SmsPrice price, ScreenSigns signs,
            Map<String, Bubble> bubbles) {
        switch (entry.what()) {
            case TYPED -> bubbles.put(entry.id(), Bubble.act(entry, entry.text(), time));
            case SENT -> bubbles.put(entry.id(),
                    Bubble.act(entry, signs.sent(Input.Kind.valueOf(entry.text())), time));
            case OPENED -> bubbles.put(entry.id(), Bubble.act(entry, signs.opened(entry.text()), time));
            case PRESSED, LATER ->
                    { /* a button leaves no message behind, and that time went by is said before the day */ }
            case BLOCKED -> bubbles.put(entry.id(), Bubble.note(entry.id(), signs.blocked(phone.name())));
            case UNBLOCKED -> bubbles.put(entry.id(), Bubble.note(entry.id(), signs.unblocked(phone.name())));
            case ANSWERED -> bubbles.put(entry.id(), answer(phone, entry, time, price));
            case EDITED -> bubbles.computeIfPresent(String.valueOf(entry.message()),
                    (_, first) -> first.editedBy(answer(phone, entry, time, price)));
        }
    }

    private static Bubble answer(Phone phone, Entry entry, String time, SmsPrice price) {
        boolean sms = phone.handset() == Handset.KEYPAD;
        return new Bubble(entry.id(), Bubble.Side.SCHUIFAAN, Words.of(sms ? asSms(entry) : entry.text()),
                entry.language(), time, false, true,
                sms ? List.of() : ButtonRows.of(entry.buttons()), sms ? null : entry.file(), sms
                ? price.of(asSms(entry)) : null);
    }

    private static String asSms(Entry entry) {
        String link = entry.file() == null ? null : entry.file().link();
        return SmsLayout.whole(entry.text(), SmsLayout.below(entry.buttons(), link));
    }

    private static String total(Phone phone, SmsPrice price) {
        return price.of(phone.entries().stream().filter(Entry::said).map(Screen::asSms).toList());
    }
}
