package nl.schuifaan.poll;

import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.chat.EffectHandler;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Questionnaire;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.poll.Invited.State;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what people answer. A chat does one thing at a time, so everything here is about one person in order; it may be
 * asked for again after a crash. Nothing is written to the log.
 */
@Component
class Answers implements EffectHandler {

    private final Polls rounds;
    private final ResponseSheets sheets;
    private final Invited invited;
    private final MovableClock clock;

    Answers(Polls rounds, ResponseSheets sheets, Invited invited, MovableClock clock) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.invited = invited;
        this.clock = clock;
    }

    @Override
    public List<Questionnaire> open(LocalDateTime local) {
        return rounds.open(clock.instant()).stream().map(Poll::questionnaire).toList();
    }

    @Override
    public @Nullable Input carryOut(ChatId contact, Effect.PollEffect effect) {
        return switch (effect) {
            case Effect.KeepAnswer(String poll, int question, String answer) -> keep(contact, poll, question, answer);
            case Effect.AllowQuote(String poll, int question, boolean yes) -> {
                sheets.allowQuote(poll, contact, question, yes);
                yield null;
            }
            case Effect.SendSheet(String poll, boolean finished) -> send(contact, poll, finished);
            case Effect.StayedAway(String poll, int reason) -> away(contact, poll, reason);
            case Effect.DropSheets() -> drop(contact);
        };
    }

    private @Nullable Input keep(ChatId contact, String poll, int question, @Nullable String answer) {
        State state = invited.find(poll, contact).orElse(State.ANSWERED);
        Poll round = rounds.find(poll).orElse(null);
        if (state == State.ANSWERED || round == null || round.state() == Poll.State.CLOSED) {
            return new Input.PollOver(poll);
        }
        invited.move(poll, contact, List.of(State.INVITED, State.AWAY), State.BEGUN);
        if (round.open(question)) {
            sheets.keepWords(poll, contact, question, answer, round.keys().size());
        } else {
            sheets.keep(poll, contact, question, answer, round.keys().size());
        }
        return null;
    }

    /** That they have answered is written first: should it stop there, the sheet is still cut when it is done again. */
    private @Nullable Input send(ChatId contact, String poll, boolean finished) {
        if (finished) {
            invited.move(poll, contact, List.of(State.INVITED, State.BEGUN), State.ANSWERED);
        }
        sheets.end(poll, contact);
        return null;
    }

    private @Nullable Input away(ChatId contact, String poll, int reason) {
        if (invited.find(poll, contact).orElse(State.ANSWERED) == State.ANSWERED) {
            return new Input.PollOver(poll);
        }
        sheets.drop(List.of(poll), contact);
        invited.move(poll, contact, List.of(State.INVITED, State.BEGUN), State.AWAY);
        invited.away(poll, contact, reason);
        return null;
    }

    private @Nullable Input drop(ChatId contact) {
        List<String> polls = invited.of(contact).stream().map(one -> one.getString("poll")).toList();
        sheets.drop(polls, contact);
        polls.forEach(poll -> invited.move(poll, contact, List.of(State.BEGUN), State.INVITED));
        return null;
    }
}
