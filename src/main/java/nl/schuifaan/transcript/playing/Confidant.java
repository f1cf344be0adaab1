package nl.schuifaan.transcript.playing;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Decision;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.conversation.Step;
import org.jspecify.annotations.Nullable;

/** A counterpart that tells what it keeps of the people it talks to, so that what they mean can be found out. */
public interface Confidant extends Counterpart {

    /**
     * What is kept of a chat between two lines.
     *
     * @param last when something was said last
     */
    record Kept(Contact contact, Step step, @Nullable LocalDateTime last) {

        /** Of someone who was never heard of. */
        public static final Kept NOTHING = new Kept(Contact.UNKNOWN, Conversation.BEGINNING, null);
    }

    Kept kept(String person);

    /** Keys of what was said to this person last. */
    List<String> keys(String person);

    /** What's on now. */
    List<Listing> programme();

    /** What would follow, without its being so. */
    Decision wouldDecide(String person, Input input);
}
