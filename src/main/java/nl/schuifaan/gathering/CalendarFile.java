package nl.schuifaan.gathering;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Method;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.language.Phrasebook.Form;
import nl.schuifaan.settings.Now;
import org.springframework.stereotype.Component;

/**
 * A gathering as a file that puts it into a person's calendar (iCalendar, RFC 5545). It is the same entry however often it is
 * opened; one that was moved takes the place of the older one. It rings no alarm: reminders come by chat.
 */
@Component
public class CalendarFile {

    /** What such a file is called in mail and on the web. */
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    private final Gatherings gatherings;
    private final Supplier<Phrasebook> phrasebook;
    private final Now now;

    CalendarFile(Gatherings gatherings, Supplier<Phrasebook> phrasebook, Now now) {
        this.gatherings = gatherings;
        this.phrasebook = phrasebook;
        this.now = now;
    }

    /**
     * The file in UTF-8, also of a gathering that is over; empty if there is no such gathering.
     *
     * @param code     in small or capital letters
     * @param language of its texts; what is not written in it is said in Dutch
     */
    public Optional<byte[]> find(String code, Language language) {
        return gatherings.find(code).map(gathering -> write(calendar(gathering, language)).getBytes(StandardCharsets.UTF_8));
    }

    private ICalendar calendar(Gathering gathering, Language language) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Schuifaan//Schuif aan//NL");
        calendar.setMethod(Method.publish());
        calendar.getTimezoneInfo().setDefaultTimezone(TheHague.timezone());
        calendar.addEvent(entry(gathering, gathering.listing(), language));
        return calendar;
    }

    private VEvent entry(Gathering gathering, Listing listing, Language language) {
        VEvent entry = new VEvent();
        entry.setUid(gathering.uid());
        entry.setSequence(gathering.moves());
        entry.setDateTimeStamp(Date.from(now.instant()));
        entry.setDateStart(Date.from(gathering.start()));
        entry.setDateEnd(Date.from(gathering.end()));
        entry.setSummary(listing.title().in(language));
        entry.setLocation(listing.place() + ", " + listing.address());
        entry.setDescription(description(listing, language));
        entry.setStatus(gathering.calledOff() == null ? Status.confirmed() : Status.cancelled());
        return entry;
    }

    private String description(Listing listing, Language language) {
        Phrasebook words = phrasebook.get();
        return String.join("\n", listing.about().in(language),
                words.say(Phrase.of("calendar.map", "link", listing.mapLink()), language, Form.FULL),
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
