package nl.schuifaan.channel.simulator;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.schuifaan.channel.ButtonRows;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;

/**
 * What a phone shows: what happened on it, with edits in place and a mark where a day begins.
 *
 * @param total what all of Schuifaan's messages on it cost, on a phone for SMS
 */
record Screen(Phone phone, List<Bubble> bubbles, @Nullable String total) {

    private static final int HOURS_IN_DAY = 24;
    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", DUTCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", DUTCH);

    static Screen of(Phone phone, SmsPrice price) {
        Map<String, Bubble> bubbles = new LinkedHashMap<>();
        String day = "";
        for (Entry entry : together(phone.entries())) {
            LocalDateTime at = LocalDateTime.ofInstant(entry.at(), MovableClock.THE_HAGUE);
            if (entry.what() == Entry.What.LATER) {
                bubbles.put(entry.id(), note(entry.id(), later(hours(entry))));
            }
            if (!DAY.format(at).equals(day) && entry.what() != Entry.What.PRESSED
                    && entry.what() != Entry.What.EDITED) {
                day = DAY.format(at);
                bubbles.put("day-" + entry.id(), note("day-" + entry.id(), day));
            }
            show(phone, entry, TIME.format(at), price, bubbles);
        }
        return new Screen(phone, List.copyOf(bubbles.values()), phone.handset() == Handset.KEYPAD ? total(phone, price)
                : null);
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

    private static void show(Phone phone, Entry entry, String time, SmsPrice price, Map<String, Bubble> bubbles) {
        switch (entry.what()) {
            case TYPED -> bubbles.put(entry.id(), act(entry, entry.text(), time));
            case SENT -> bubbles.put(entry.id(), act(entry, sent(Input.Kind.valueOf(entry.text())), time));
            case OPENED -> bubbles.put(entry.id(), act(entry, ("/start " + entry.text()).strip(), time));
            case PRESSED, LATER ->
                    { /* a button leaves no message behind, and that time went by is said before the day */ }
            case BLOCKED -> bubbles.put(entry.id(), note(entry.id(), blocked(phone.name())));
            case UNBLOCKED -> bubbles.put(entry.id(), note(entry.id(), unblocked(phone.name())));
            case ANSWERED -> bubbles.put(entry.id(), answer(phone, entry, time, price));
            case EDITED -> bubbles.computeIfPresent(String.valueOf(entry.message()),
                    (_, first) -> first.editedBy(answer(phone, entry, time, price)));
        }
    }

    private static Bubble act(Entry entry, String text, String time) {
        return new Bubble(entry.id(), Bubble.Side.PERSON, Words.of(text), null, time, false, entry.handed(), List.of(),
                null, null);
    }

    private static Bubble note(String id, String text) {
        return new Bubble(id, Bubble.Side.NOBODY, Words.of(text), null, "", false, true, List.of(), null, null);
    }

    private static Bubble answer(Phone phone, Entry entry, String time, SmsPrice price) {
        boolean sms = phone.handset() == Handset.KEYPAD;
        return new Bubble(entry.id(), Bubble.Side.SCHUIFAAN, Words.of(sms ? asSms(entry) : entry.text()),
                entry.language(), time, false, true,
                sms ? List.of() : ButtonRows.of(entry.buttons()), sms ? null : entry.file(), sms
                ? price.of(asSms(entry)) : null);
    }

    private static String asSms(Entry entry) {
        return asSms(entry.text(), entry.buttons(), entry.file() == null ? null : entry.file().link());
    }

    /** A message as it goes by SMS: choices as numbered lines, and the link to what cannot go with it. */
    static String asSms(String text, List<Button> choices, @Nullable String link) {
        List<String> lines = new ArrayList<>(List.of(text));
        IntStream.range(0, choices.size()).mapToObj(i -> (i + 1) + " " + choices.get(i).label()).forEach(lines::add);
        if (link != null) {
            lines.add(link);
        }
        return String.join("\n", lines);
    }

    private static String total(Phone phone, SmsPrice price) {
        return price.of(phone.entries().stream().filter(Entry::said).map(Screen::asSms).toList());
    }

    static String sent(Input.Kind kind) {
        return switch (kind) {
            case VOICE -> "🎤 Spraakbericht";
            case PICTURE -> "📷 Foto";
            case PLACE -> "📍 Plaats";
            case CONTACT -> "👤 Contact";
            case OTHER -> "📎 Bestand";
        };
    }

    static String blocked(String name) {
        return name + " heeft Schuifaan geblokkeerd";
    }

    static String unblocked(String name) {
        return name + " laat Schuifaan weer toe";
    }

    static String later(long hours) {
        long days = hours / HOURS_IN_DAY;
        long rest = hours % HOURS_IN_DAY;
        return Stream.of(days == 0 ? "" : days == 1 ? "een dag" : days + " dagen", rest == 0 ? "" : rest == 1
                ? "een uur" : rest + " uur")
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" en ", "", " later"));
    }
}
