package nl.schuifaan.notice;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Interceptor;
import nl.schuifaan.chat.Inquiries.Answered;
import nl.schuifaan.chat.Inquiry;
import nl.schuifaan.chat.InquiryDesk;
import nl.schuifaan.chat.ToldColleagues;
import nl.schuifaan.chat.ToldColleagues.Told;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.notice.ColleagueChats.Ending;
import nl.schuifaan.notice.ColleagueChats.Linked;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes out what a colleague replies to a question in a chat of their own, and answers the question with it. Anything
 * else that is said in that chat the conversation hears, as from anybody.
 */
@Component
class ColleagueReplies implements Interceptor {

    private final ToldColleagues told;
    private final InquiryDesk desk;
    private final Replies replies;
    private final ColleagueQuestions questions;
    private final ObjectProvider<ColleagueChats> colleagues;

    ColleagueReplies(ToldColleagues told, InquiryDesk desk, Replies replies, ColleagueQuestions questions,
            ObjectProvider<ColleagueChats> colleagues) {
        this.told = told;
        this.desk = desk;
        this.replies = replies;
        this.questions = questions;
        this.colleagues = colleagues;
    }

    @Override
    public boolean takes(Incoming message) {
        String repliedTo = message.repliedTo();
        ColleagueChats chats = repliedTo == null ? null : colleagues.getIfAvailable();
        if (chats == null || repliedTo == null) {
            return false;
        }
        Linked colleague = chats.linked().stream().filter(one -> one.channel().equals(message.channel())
                && one.address().equals(message.address())).findFirst().orElse(null);
        Optional<Told> about = colleague == null ? Optional.empty() : told.find(colleague.id(), repliedTo);
        if (colleague == null || about.isEmpty()) {
            return false;
        }
        pass(chats, colleague, about.get(), message);
        return true;
    }

    private void pass(ColleagueChats chats, Linked colleague, Told about, Incoming message) {
        Ending ending = answer(colleague, about, message);
        if (ending == Ending.SENT) {
            chats.answered(colleague, about.chat());
        }
        // Whoever brings messages does not wait until one is sent.
        Thread.startVirtualThread(() -> questions.send(colleague, chats.ending(ending)));
    }

    private Ending answer(Linked colleague, Told about, Incoming message) {
        String text = text(message.input());
        Inquiry inquiry = desk.find(about.chat()).orElse(null);
        if (inquiry == null) {
            return Ending.GONE;
        } else if (text == null) {
            return Ending.NO_TEXT;
        } else if (text.length() > Replies.LONGEST) {
            return Ending.TOO_LONG;
        }
        return inquiry.unreachable() ? Ending.UNREACHABLE : send(colleague, about, inquiry, id(message), text);
    }

    private Ending send(Linked colleague, Told about, Inquiry inquiry, String id, String text) {
        // Whoever answered last may say more.
        int seen = colleague.name().equals(inquiry.assigned()) ? inquiry.answers() : about.answers();
        return replies.answer(about.chat(), id, seen, about.newest(), colleague.name(), text)
                == Answered.OVERTAKEN ? Ending.OVERTAKEN : Ending.SENT;
    }

    private static @Nullable String text(Input input) {
        String said = input instanceof Input.Said(String text) ? text
                : input instanceof Input.Replied(String text, _) ? text : "";
        return said.isBlank() ? null : said.strip();
    }

    /** The same however often the channel brings it: the same reply is one answer. */
    private static String id(Incoming message) {
        return UUID.nameUUIDFromBytes((message.channel() + "/" + message.address() + "/" + message.id())
                .getBytes(StandardCharsets.UTF_8)).toString();
    }
}
