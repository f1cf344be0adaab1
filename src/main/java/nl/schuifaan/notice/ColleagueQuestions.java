package nl.schuifaan.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.chat.Inquiry;
import nl.schuifaan.chat.InquiryDesk;
import nl.schuifaan.chat.InquiryLine;
import nl.schuifaan.chat.ToldColleagues;
import nl.schuifaan.chat.ToldColleagues.Told;
import nl.schuifaan.language.Language;
import nl.schuifaan.notice.ColleagueChats.Linked;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Brings what people ask to the chats of colleagues, so that nobody needs an open browser. It goes over the channel
 * itself, as a code to sign in does: a colleague need not be somebody who signs up. What a crash keeps from a chat is
 * still in the console.
 */
@Component
class ColleagueQuestions {

    /** Later than that nobody is helped by being told: it stands on top in the console. */
    private static final Duration WORTH_SENDING = Duration.ofHours(12);

    private final InquiryDesk desk;
    private final ToldColleagues told;
    private final ObjectProvider<ColleagueChats> colleagues;
    private final ObjectProvider<Channel> channels;
    private final QuietHours quiet;

    ColleagueQuestions(InquiryDesk desk, ToldColleagues told, ObjectProvider<ColleagueChats> colleagues,
            ObjectProvider<Channel> channels, QuietHours quiet) {
        this.desk = desk;
        this.told = told;
        this.colleagues = colleagues;
        this.channels = channels;
        this.quiet = quiet;
    }

    /** Tells what is new, each colleague once. What somebody looks after is told to that colleague alone. */
    void tell(Instant now) {
        ColleagueChats chats = colleagues.getIfAvailable();
        List<Linked> onDuty = chats == null || quiet.quiet(now) ? List.of() : chats.linked().stream()
                .filter(one -> channel(one).filter(Channel::tellsReplies).isPresent()).toList();
        if (chats == null || onDuty.isEmpty()) {
            return;
        }
        for (InquiryLine line : desk.open()) {
            for (Linked one : line.newest().isAfter(now.minus(WORTH_SENDING)) ? onDuty : List.<Linked>of()) {
                boolean theirs = line.assigned() == null || line.assigned().equals(one.name());
                if (theirs && !tell(one, line, chats)) {
                    return;
                }
            }
        }
    }

    /**
     * False when the channel cannot be reached: then the rest waits for the next round, as other notices would for it.
     */
    private boolean tell(Linked colleague, InquiryLine line, ColleagueChats chats) {
        Inquiry inquiry = desk.find(line.chat()).orElse(null);
        Told what = inquiry == null ? null : new Told(inquiry.chat(), inquiry.newest(), inquiry.answers());
        if (inquiry == null || what == null || !told.claim(colleague.id(), what)) {
            return true;
        }
        Receipt receipt = send(colleague, chats.question(inquiry));
        switch (receipt) {
            case Receipt.Sent(String message) -> told.arrived(colleague.id(), what, message);
            case Receipt.RetryLater _ -> told.failed(colleague.id(), what);
            case Receipt.Refused _, Receipt.Blocked _, Receipt.Unknown _ -> { }
        }
        return !(receipt instanceof Receipt.RetryLater);
    }

    /** Says something to a colleague, past all queues. */
    Receipt send(Linked colleague, String text) {
        return channel(colleague).map(channel ->
                channel.send(new Outgoing(colleague.address(), Language.DUTCH, text, List.of(), null, null)))
                .orElseGet(Receipt.Blocked::new);
    }

    private Optional<Channel> channel(Linked colleague) {
        return channels.stream().filter(channel -> channel.kind().equals(colleague.channel())).findFirst();
    }
}
