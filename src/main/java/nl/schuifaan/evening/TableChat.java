package nl.schuifaan.evening;

import java.util.List;
import java.util.Optional;
import nl.schuifaan.chat.EffectHandler;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.evening.Facilitators.Facilitator;
import nl.schuifaan.gathering.Bookings;
import nl.schuifaan.gathering.TableNotes;
import nl.schuifaan.gathering.TableNotes.Question;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what is told of tables: by a facilitator, whose chat joined before, and by guests of themselves. */
@Component
class TableChat implements EffectHandler {

    private final Facilitators facilitators;
    private final Bookings bookings;
    private final TableNotes notes;
    private final Mixes mixes;
    private final MovableClock now;

    TableChat(Facilitators facilitators, Bookings bookings, TableNotes notes, Mixes mixes, MovableClock now) {
        this.facilitators = facilitators;
        this.bookings = bookings;
        this.notes = notes;
        this.mixes = mixes;
        this.now = now;
    }

    @Override
    public @Nullable Input carryOut(ChatId contact, Effect.TableEffect effect) {
        return switch (effect) {
            case Effect.LeadTable(String word) -> led(facilitators.join(word, contact));
            case Effect.CountTable(GatheringCode gathering, int people, int missing) -> {
                mine(contact, gathering).forEach(one -> facilitators.count(one, people, missing));
                yield null;
            }
            case Effect.KeepSentence(GatheringCode gathering, int question, String text) -> {
                mine(contact, gathering).forEach(one -> keep(one, question, text));
                yield null;
            }
            case Effect.KeepMix told -> {
                bookings.find(told.gathering()).ifPresent(it -> mixes.keep(contact, told, now.instant(), it.end()));
                yield null;
            }
        };
    }

    private List<Facilitator> mine(ChatId chat, GatheringCode gathering) {
        return facilitators.with(chat).stream().filter(one -> one.gathering().equals(gathering)).toList();
    }

    private Input led(Optional<Facilitator> joined) {
        return joined.flatMap(one -> bookings.find(one.gathering()).map(it -> new Input.Led(it.code(),
                MovableClock.local(it.start()), it.place(), language(one))))
                .orElse(new Input.Led(null, null, "", null));
    }

    private @Nullable Language language(Facilitator one) {
        return facilitators.member(one).map(it -> new Language(it.languages().getFirst())).orElse(null);
    }

    private void keep(Facilitator one, int question, String text) {
        bookings.find(one.gathering()).ifPresent(it -> notes.keep(one.gathering(), one.member(),
                Question.values()[question], text, it.end()));
    }
}
