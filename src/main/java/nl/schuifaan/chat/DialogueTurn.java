package nl.schuifaan.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.schuifaan.channel.ButtonPress;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing.Button;
import nl.schuifaan.channel.RenderedMessage;
import nl.schuifaan.conversation.ButtonToken;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.ContactPoint;
import nl.schuifaan.conversation.Conversation;
import nl.schuifaan.conversation.Decision;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.conversation.Questionnaire;
import nl.schuifaan.conversation.Situation;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.conversation.Step;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.gathering.Programme;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.Phrase;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.SpokenTexts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A turn of the real conversation: what it may know is gathered, it decides, and what it wants to say is put into
 * words.
 */
final class DialogueTurn implements TurnHandler {

    private static final Effect.Say DATA = new Effect.Say(List.of(Phrase.of("data.file")), List.of(), true, null);

    private static final Effect.Say PASS = new Effect.Say(List.of(Phrase.of("pass.here")), List.of(), true, null);

    /** How long a poll waits before it is looked at again. */
    private static final Duration LATER = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(DialogueTurn.class);

    private final Supplier<Phrasebook> phrasebook;
    private final SpokenTexts audio;
    private final Programme programme;
    private final Channels channels;
    private final Supplier<List<EffectHandler>> effectHandlers;
    private final Supplier<ContactPoint> organisation;
    private volatile @Nullable Speaker speaker;

    DialogueTurn(Supplier<Phrasebook> phrasebook, SpokenTexts audio, Programme programme, Channels channels,
            Supplier<List<EffectHandler>> effectHandlers, Supplier<ContactPoint> organisation) {
        this.phrasebook = phrasebook;
        this.audio = audio;
        this.programme = programme;
        this.channels = channels;
        this.effectHandlers = effectHandlers;
        this.organisation = organisation;
    }

    /** The conversation with the texts it was made for, as those can be replaced while it runs. */
    private record Speaker(Phrasebook words, Conversation conversation) {}

    @Override
    public Decided decide(Chat chat, Instant at) {
        InboxEntry pending = chat.pending().getFirst();
        Decided heard = listening(chat, pending);
        return heard != null ? heard : answer(chat, pending, at);
    }

    private Decided answer(Chat chat, InboxEntry pending, Instant at) {
        Speaker speaker = speaker();
        Situation situation = situation(chat, pending, at);
        Decided later = later(speaker, chat, situation, pending, at);
        if (later != null) {
            return later;
        }
        Decision decision = advance(speaker, chat, situation, pending);
        Language language = RenderedMessage.language(decision.contact().language(), pending.hint(), speaker.words);
        return new Decided(decision.contact(), decision.step(),
                owed(chat, pending, decision, language, situation.medium(), speaker.words));
    }

    /** Who wants to hear a text hears it, and the conversation stays where it is. */
    private @Nullable Decided listening(Chat chat, InboxEntry pending) {
        SpokenButton wanted = pending.input() instanceof Input.Pressed(String token)
                ? SpokenButton.pressed(ButtonToken.unmarked(token)).orElse(null) : null;
        if (wanted == null || chat.step() == null || chat.person().stopped()
                || !audio.has(wanted.language(), wanted.key())) {
            return null;
        }
        OutboxEntry.Message voice = new OutboxEntry.Message(wanted.language(), "", List.of(),
                Attachments.AUDIO + wanted.name(), null);
        return new Decided(chat.person(), chat.step(), List.of(owed(pending, 0, chat.silenced(), voice, null)));
    }

    /** Where answers are figures the questions of a poll wait until another question has its answer. */
    private static @Nullable Decided later(Speaker speaker, Chat chat, Situation situation, InboxEntry pending,
            Instant at) {
        NoticeRef unasked = pending.unasked();
        Step step = chat.step();
        if (unasked == null || step == null || !(pending.input() instanceof Input.Polled)
                || situation.medium() != Medium.NUMBERS
                || !speaker.conversation.waits(situation, chat.person(), step)) {
            return null;
        }
        return new Decided(chat.person(), step, List.of(
                new OutboxEntry(pending.id() + "/0", false, false, null, null, unasked.later(at.plus(LATER)))));
    }

    private Speaker speaker() {
        Speaker known = speaker;
        Phrasebook words = phrasebook.get();
        if (known == null || known.words != words) {
            known = new Speaker(words, new Conversation(words));
            speaker = known;
        }
        return known;
    }

    private Situation situation(Chat chat, InboxEntry pending, Instant at) {
        LocalDateTime local = MovableClock.local(at);
        LocalDateTime last = chat.lastAt() == null ? null
                : MovableClock.local(chat.lastAt());
        List<Questionnaire> polls = new ArrayList<>();
        effectHandlers.get().forEach(feature -> polls.addAll(feature.open(local)));
        return new Situation(local, medium(chat), pending.hint(), known(chat, local), last, polls,
                organisation.get(), programme.calledOff(local));
    }

    /** Of a gathering that is listed no more those know who have a seat there, or wait for one. */
    private List<Listing> known(Chat chat, LocalDateTime local) {
        List<Listing> listed = programme.upcoming(local);
        List<Listing> hidden = programme.hidden(local);
        if (hidden.isEmpty() || chat.person().bookings().isEmpty()) {
            return listed;
        }
        List<Listing> known = new ArrayList<>(listed);
        hidden.stream().filter(it -> chat.person().bookings().stream()
                .anyMatch(booking -> booking.gathering().equals(it.code()))).forEach(known::add);
        return known;
    }

    private Medium medium(Chat chat) {
        return channels.find(chat.channel()).map(Channel::medium).orElse(Medium.BUTTONS);
    }

    /**
     * Asks the conversation. No input may hold up those behind it, and no chat may be lost with a step that this
     * version does not know: then an apology comes first, and the menu.
     */
    private static Decision advance(Speaker speaker, Chat chat, Situation situation, InboxEntry pending) {
        Conversation conversation = speaker.conversation;
        Contact contact = chat.person();
        Step rest = chat.version() == 0 ? Conversation.BEGINNING : Conversation.rest(contact);
        try {
            Step step = chat.step();
            Decision decision = conversation.advance(situation, contact, step == null ? rest
                    : step, ButtonPress.meant(pending.input()));
            return step == null && chat.version() > 0 ? apologised(decision) : decision;
        } catch (RuntimeException e) {
            log.error("chat {}: input {} could not be answered", chat.id(), pending.id(), e);
            return apologised(conversation.advance(situation, contact, rest, new Input.Pressed("menu")));
        }
    }

    /** The same decision, with an apology before the first thing that is said. */
    private static Decision apologised(Decision decision) {
        List<Effect> effects = new ArrayList<>(decision.effects());
        for (int i = 0; i < effects.size(); i++) {
            if (effects.get(i) instanceof Effect.Say say) {
                effects.set(i, apologised(say));
                break;
            }
        }
        return new Decision(decision.contact(), decision.step(), effects);
    }

    private static Effect.Say apologised(Effect.Say say) {
        List<Phrase> sorry = new ArrayList<>(say.text());
        sorry.addFirst(Phrase.of("lost"));
        return new Effect.Say(sorry, say.choices(), say.milestone(), say.calendar());
    }

    private List<OutboxEntry> owed(Chat chat, InboxEntry pending, Decision decision, Language language, Medium medium,
            Phrasebook words) {
        List<OutboxEntry> owed = new ArrayList<>(decision.effects().size());
        String replaces = ButtonPress.replaced(pending.input(), pending.message());
        // A word that is STOP only in the language this person speaks is known for it here, not on receipt.
        boolean stopped = chat.silenced() || decision.contact().stopped();
        for (Effect effect : decision.effects()) {
            OutboxEntry.Message message = switch (effect) {
                case Effect.Say say -> inWords(say, language, medium, words, say.milestone() ? null : replaces);
                case Effect.ShowData() -> inWords(DATA, language, medium, words, null).with(Attachments.DATA);
                case Effect.ShowPass(GatheringCode gathering, BookingId booking) ->
                        inWords(PASS, language, medium, words, null)
                                .with(Attachments.PASS + gathering + ":" + booking);
                case Effect.Action _ -> null;
            };
            replaces = message == null ? replaces : null;
            owed.add(owed(pending, owed.size(), stopped, message, effect instanceof Effect.Action action ? action
                    : null));
        }
        if (pending.unasked() != null && owed.stream().noneMatch(each -> each.message() != null
                || each.effect() instanceof Effect.LeaveUnsaid)) {
            owed.add(owed(pending, owed.size(), stopped, null, new Effect.LeaveUnsaid(Unsaid.NOTHING_TO_SAY)));
        }
        return owed;
    }

    private static OutboxEntry owed(InboxEntry pending, int ordinal, boolean stopped,
            OutboxEntry.@Nullable Message message, Effect.@Nullable Action effect) {
        boolean unasked = pending.unasked() != null;
        return new OutboxEntry(pending.id() + "/" + ordinal, pending.input().fromPerson() && !unasked, stopped
                && !unasked, message,
                effect, pending.unasked());
    }

    /** Puts what is to be said into words. */
    private OutboxEntry.Message inWords(Effect.Say say, Language language, Medium medium, Phrasebook words,
            @Nullable String replaces) {
        RenderedMessage spoken = RenderedMessage.of(say, language, medium, words);
        List<Button> choices = spoken.choices();
        if (medium == Medium.BUTTONS) {
            SpokenButton.to(say.text(), language, audio).flatMap(text -> text.button(words)).ifPresent(choices::add);
        }
        return new OutboxEntry.Message(language, spoken.text(), choices,
                say.calendar() == null ? null : Attachments.CALENDAR + say.calendar(), replaces);
    }
}
