package nl.schuifaan.chat;

import nl.schuifaan.channel.Outgoing.Attachment;
import org.jspecify.annotations.Nullable;

/** Makes the file that goes with a message, at the moment it is sent, so that it is never stored. */
interface Attachments {

    /** All that is stored of the person. */
    String DATA = "data";

    /** A gathering's calendar file: its code comes after this. */
    String CALENDAR = "calendar:";

    /** The code for the door: a gathering and a booking come after this, {@code pass:LAAK1:t123/0}. */
    String PASS = "pass:";

    /** A text that was spoken in: its language and key come after this, {@code audio:nl:greeting}. */
    String AUDIO = "audio:";

    /** The file, or null when none goes with the message or there is no such thing any more. */
    @Nullable Attachment find(OutboxEntry.Message message, Chat chat);
}
