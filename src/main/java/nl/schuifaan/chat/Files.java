package nl.schuifaan.chat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.schuifaan.channel.Outgoing.Attachment;
import nl.schuifaan.contact.Addresses;
import nl.schuifaan.gathering.CalendarFile;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;

/** The files that go with messages: a gathering's calendar file, and all that is kept of the person. */
final class Files implements Attachments {

    private final CalendarFile calendars;
    private final Chats chats;
    private final Addresses addresses;
    private final @Nullable URI publicUrl;

    Files(CalendarFile calendars, Chats chats, Addresses addresses, @Nullable URI publicUrl) {
        this.calendars = calendars;
        this.chats = chats;
        this.addresses = addresses;
        this.publicUrl = publicUrl;
    }

    @Override
    public @Nullable Attachment find(Owed.Message message, Chat chat) {
        String which = message.attachment();
        if (which == null) {
            return null;
        }
        return which.equals(DATA) ? data(chat) : calendar(which.substring(CALENDAR.length()), message);
    }

    private @Nullable Attachment calendar(String code, Owed.Message message) {
        String name = code.toLowerCase(Locale.ROOT) + ".ics";
        String link = publicUrl == null ? null
                : "%s/calendar/%s.ics?language=%s".formatted(publicUrl, code, message.language().code());
        return calendars.find(code, message.language())
                .map(content -> new Attachment(name, CalendarFile.MEDIA_TYPE, content, link)).orElse(null);
    }

    /** The document as it is stored, with the address in clear, as it is theirs. */
    private @Nullable Attachment data(Chat chat) {
        Document stored = chats.raw(chat.id());
        if (stored == null) {
            return null;
        }
        stored.put("address", addresses.decrypt(chat.address()));
        byte[] json = stored.toJson(JsonWriterSettings.builder().indent(true).build()).getBytes(StandardCharsets.UTF_8);
        return new Attachment("schuifaan.json", "application/json", json, null);
    }
}
