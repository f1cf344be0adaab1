package nl.schuifaan.gathering;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Method;
import biweekly.property.Status;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.settings.MovableClock;
import org.springframework.stereotype.Component;

/**
 * A gathering as a file that puts it into a person's calendar (iCalendar, RFC 5545). It is the same entry however often
 * it is opened; one that was moved takes the place of the older one. It rings no alarm: reminders come by chat.
 */
@Component
public class CalendarFile {

    /** What such a file is called in mail and on the web. */
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    /** Everybody who signs up for an evening gets the same few files. */
    private static final int REMEMBERED = 200;

    private final ProgrammeSnapshot programme;
    private final GatheringStore gatherings;
    private final Supplier<Phrasebook> phrasebook;
    private final MovableClock clock;
    private final Cache<Entry, byte[]> written =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(Duration.ofMinutes(10)).build();

    CalendarFile(ProgrammeSnapshot programme, GatheringStore gatherings, Supplier<Phrasebook> phrasebook,
            MovableClock clock) {
        this.programme = programme;
        this.gatherings = gatherings;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    /** What a file says. */
    private record Entry(String uid, int moves, Instant start, Instant end, String summary, String location,
            String description, boolean calledOff) {}

    /**
     * The file in UTF-8, also of a gathering that is over; empty if there is no such gathering.
     *
     * @param code     in small or capital letters
     * @param language of its texts; what is not written in it is said in Dutch
     */
    public Optional<byte[]> find(GatheringCode code, Language language) {
        return programme.find(code).or(() -> gatherings.find(code)).map(gathering -> file(entry(gathering, language)));
    }

    private Entry entry(Gathering gathering, Language language) {
        Listing listing = gathering.listing();
        return new Entry(gathering.uid(), gathering.moves(), gathering.start(), gathering.end(),
                listing.title().in(language),
                listing.place() + ", " + listing.address(), description(listing, language),
                gathering.calledOff() != null);
    }

    private byte[] file(Entry entry) {
        return written.get(entry, it -> write(calendar(it)).getBytes(StandardCharsets.UTF_8)).clone();
    }

    private ICalendar calendar(Entry it) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Schuifaan//Schuif aan//NL");
        calendar.setMethod(Method.publish());
        calendar.getTimezoneInfo().setDefaultTimezone(TheHague.timezone());
        calendar.addEvent(event(it));
        return calendar;
    }

    private VEvent event(Entry it) {
        VEvent event = new VEvent();
        event.setUid(it.uid);
        event.setSequence(it.moves);
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(it.start));
        event.setDateEnd(Date.from(it.end));
        event.setSummary(it.summary);
        event.setLocation(it.location);
        event.setDescription(it.description);
        event.setStatus(it.calledOff ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private static final Pattern ISOLATES = Pattern.compile("[\\u2066-\\u2069]");

    private String description(Listing listing, Language language) {
        Phrasebook words = phrasebook.get();
        return String.join("\n", listing.about().in(language),
                // Nothing invisible may touch the link: a calendar would take it for a part of it.
                ISOLATES.matcher(words.say(Phrase.of("calendar.map", "link", listing.mapLink()), language, Form.FULL))
                        .replaceAll(""),
                words.say(Phrase.of("calendar.cannot-come"), language, Form.FULL));
    }

    private static String write(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return FoldedLines.of(text.toString());
    }
}
