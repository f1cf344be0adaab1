package nl.schuifaan.chat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.schuifaan.channel.Outgoing.Attachment;
import nl.schuifaan.gathering.CalendarFile;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.privacy.PersonalDataService;
import nl.schuifaan.settings.SpokenTexts;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The files that go with messages: a gathering's calendar file, the code for the door, a text as it was spoken in, and
 * all that is kept of the person.
 */
final class Files implements Attachments {

    private final CalendarFile calendars;
    private final PersonalDataService personalData;
    private final SpokenTexts spoken;
    private final ObjectProvider<DoorPasses> passes;
    private final @Nullable URI publicUrl;

    Files(CalendarFile calendars, PersonalDataService personalData, SpokenTexts spoken,
            ObjectProvider<DoorPasses> passes, @Nullable URI publicUrl) {
        this.calendars = calendars;
        this.personalData = personalData;
        this.spoken = spoken;
        this.passes = passes;
        this.publicUrl = publicUrl;
    }

    @Override
    public @Nullable Attachment find(OutboxEntry.Message message, Chat chat) {
        String which = message.attachment();
        if (which == null) {
            return null;
        }
        if (which.startsWith(AUDIO)) {
            return SpokenButton.read(which.substring(AUDIO.length())).flatMap(text -> text.file(spoken)).orElse(null);
        }
        if (which.startsWith(PASS)) {
            String[] parts = which.split(":", 3);
            DoorPasses door = passes.getIfAvailable();
            return door == null ? null : door.picture(new GatheringCode(parts[1]), new BookingId(parts[2]))
                    .orElse(null);
        }
        return which.equals(DATA) ? data(chat)
                : calendar(new GatheringCode(which.substring(CALENDAR.length())), message);
    }

    private @Nullable Attachment calendar(GatheringCode code, OutboxEntry.Message message) {
        String name = code.text().toLowerCase(Locale.ROOT) + ".ics";
        String link = publicUrl == null ? null
                : "%s/calendar/%s.ics?language=%s".formatted(publicUrl, code, message.language().code());
        return calendars.find(code, message.language())
                .map(content -> new Attachment(name, CalendarFile.MEDIA_TYPE, content, link)).orElse(null);
    }

    /** All that is kept, as it is stored; the address is in clear, as it is theirs. */
    private Attachment data(Chat chat) {
        Document all = new Document();
        all.putAll(personalData.show(chat.id()));
        byte[] json = all.toJson(JsonWriterSettings.builder().indent(true).build()).getBytes(StandardCharsets.UTF_8);
        return new Attachment("schuifaan.json", "application/json", json, null);
    }
}
