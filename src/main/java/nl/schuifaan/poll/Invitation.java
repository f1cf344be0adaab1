package nl.schuifaan.poll;

import java.util.List;
import java.util.Objects;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.Bookings.Party;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.notice.Delivery;
import nl.schuifaan.notice.Notice;
import nl.schuifaan.notice.NoticeKind;
import nl.schuifaan.poll.Invited.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the questions to those that are signed up. Only where at least {@link #CAME} were ticked are they put to these
 * alone: else ticking a few phones of one's own and one other person would make a group in which all answers but one
 * are known.
 */
@Component
class Invitation implements NoticeKind {

    static final String KIND = "poll";

    /** From so many people on an audience may be what an organiser ticked. */
    private static final int CAME = 15;

    private final Polls rounds;
    private final ResponseSheets sheets;
    private final Invited invited;
    private final Bookings parties;

    Invitation(Polls rounds, ResponseSheets sheets, Invited invited, Bookings parties) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.invited = invited;
        this.parties = parties;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The poll that a notice is about. */
    static String poll(Notice notice) {
        return notice.id().substring(notice.id().indexOf(':') + 1);
    }

    @Override
    public List<Recipient> audience(Notice notice) {
        Poll round = rounds.find(poll(notice)).orElse(null);
        if (round == null) {
            return List.of();
        }
        List<Party> guests = guests(round);
        List<ChatId> came = guests.stream().filter(guest -> Objects.equals(guest.came(), true)).map(Party::contact)
                .distinct().toList();
        List<ChatId> contacts = !round.before() && came.size() >= CAME ? came
                : guests.stream().map(Party::contact).distinct().toList();
        sheets.layOut(round, guests.size());
        invited.add(round.id(), contacts);
        return contacts.stream().map(contact -> new Recipient(contact, null)).toList();
    }

    /** Those who have seats and can be asked. */
    List<Party> guests(Poll poll) {
        return parties.of(poll.gathering()).stream()
                .filter(party -> party.state() == Bookings.State.GRANTED && party.contact() != null).toList();
    }

    @Override
    public @Nullable Input input(Notice notice, Delivery row) {
        return put(poll(notice), row.contact(), false);
    }

    /** The questions from where this person is; null when they have answered. */
    @Nullable Input put(String poll, ChatId contact, boolean again) {
        State state = invited.find(poll, contact).orElse(State.ANSWERED);
        boolean left = state == State.INVITED || state == State.BEGUN;
        return left ? new Input.Polled(poll, again, sheets.upTo(poll, contact).orElse(0)) : null;
    }
}
