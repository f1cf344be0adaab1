package nl.schuifaan.transcript.playing;

import java.util.List;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.language.Language;
import nl.schuifaan.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/** Whom the people in a transcript talk to: the conversation by itself, or the whole of Schuifaan. */
public interface Counterpart {

    /**
     * What people get to hear when somebody did this, all of it.
     *
     * @param id      of the input, letters and digits, another one each time
     * @param device  the language the person's device is set to, if the channel tells
     * @param message the message whose button was pressed, as {@link Display} numbers them
     */
    List<Outgoing> hear(String person, String id, Input input, @Nullable Language device, @Nullable String message);

    /**
     * What people get to hear meanwhile.
     *
     * @throws IllegalArgumentException if this cannot happen here
     */
    List<Outgoing> happen(Transcript.Happening happening);
}
