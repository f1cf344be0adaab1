package nl.schuifaan.chat;

import java.util.List;
import nl.schuifaan.channel.Acquaintances;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Interceptor;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.RateLimiter;
import nl.schuifaan.conversation.ContactPoint;
import nl.schuifaan.gathering.CalendarFile;
import nl.schuifaan.gathering.Partners;
import nl.schuifaan.gathering.Programme;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.membership.Instances;
import nl.schuifaan.organisation.Organisation;
import nl.schuifaan.organisation.Profile;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.privacy.PersonalData;
import nl.schuifaan.privacy.PersonalDataService;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.settings.SpokenTexts;
import nl.schuifaan.store.Durable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts the mailbox together. Channels need it and it needs channels, so it asks for them when the first message goes
 * out.
 */
@Configuration(proxyBeanMethods = false)
class ChatConfiguration {

    @Bean
    Chats chats(MongoTemplate mongo) {
        return new Chats(mongo.getDb());
    }

    @Bean
    People people(MongoTemplate mongo) {
        return new People(mongo.getDb());
    }

    @Bean
    Interceptor sentFiles(MongoTemplate mongo, Addresses addresses, MovableClock clock) {
        SentFiles files = new SentFiles(mongo.getDb());
        return message -> {
            if (message.file() != null) {
                files.keep(addresses.chat(message.channel(), message.address()), message, clock.instant());
            }
            return false;
        };
    }

    @Bean
    HandoffQueue handoffQueue(MongoTemplate mongo) {
        return new HandoffQueue(mongo.getDb());
    }

    @Bean
    Channels channels(ObjectProvider<Channel> channels) {
        return new Channels(channels::stream);
    }

    @Bean
    DialogueTurn talk(Messages messages, SpokenTexts spoken, Programme programme, Channels channels,
            ObjectProvider<EffectHandler> effectHandlers, Organisation organisation) {
        return new DialogueTurn(messages::current, spoken, programme, channels, all(effectHandlers)::obtain,
                () -> named(organisation.current()));
    }

    private static ContactPoint named(Profile profile) {
        return new ContactPoint(profile.name(), profile.contact());
    }

    @Bean
    Worker worker(Chats chats, DialogueTurn talk, NoticeGate gate, EffectExecutor effects, Sending sending,
            Instances instances, MovableClock clock) {
        return new Worker(chats, talk, gate, effects, sending, instances, clock);
    }

    @Bean
    NoticeGate noticeGate(DeliveryListener outcomes, RateLimiter pace) {
        return new NoticeGate(outcomes, pace);
    }

    @Bean
    EffectExecutor effects(Seats seats, Partners partners, HandoffQueue handoffQueue, PersonalDataService personalData,
            DeliveryListener outcomes, ObjectProvider<EffectHandler> effectHandlers) {
        return new EffectExecutor(seats, partners, handoffQueue, personalData, outcomes, all(effectHandlers)::obtain);
    }

    /** Looked up once, when they are first needed: they need the chats themselves. */
    private static <T> SingletonSupplier<List<T>> all(ObjectProvider<T> beans) {
        return SingletonSupplier.of(() -> beans.stream().toList());
    }

    @Bean
    Sending sending(Channels channels, Addresses addresses, Attachments attachments, RateLimiter pace,
            HandoffQueue handoffQueue, DeliveryListener outcomes) {
        return new Sending(channels, addresses, attachments, pace, handoffQueue, outcomes);
    }

    @Bean
    NoticeInbox noticeInbox(Chats chats, Worker worker, DeliveryListener outcomes, Durable durable,
            MovableClock clock) {
        return new ChatNoticeInbox(chats, worker, outcomes, durable, clock);
    }

    @Bean
    Mailbox mailbox(Chats chats, Worker worker, Addresses addresses, Messages messages, Durable durable,
            MovableClock clock, ObjectProvider<Interceptor> interceptors) {
        Mailbox inbox = new Inbox(new InboxWriter(chats, addresses), worker, addresses, text ->
                messages.current().keywords().stop(text), durable, clock);
        SingletonSupplier<List<Interceptor>> all = all(interceptors);
        return new InterceptedMailbox(inbox, message -> all.obtain().stream().anyMatch(one -> one.takes(message)));
    }

    @Bean
    Acquaintances acquaintances(Chats chats, Addresses addresses) {
        return new StoredAcquaintances(chats, addresses);
    }

    @Bean
    PersonalData chatsOfPeople(Chats chats, HandoffQueue handoffQueue, Addresses addresses,
            ObjectProvider<ChatsToKeep> others) {
        return new ChatPersonalData(chats, handoffQueue, addresses, others::stream);
    }

    @Bean
    PersonalData deskOfPeople(HandoffQueue handoffQueue) {
        return new HandoffPersonalData(handoffQueue);
    }

    @Bean
    MadeUpChats madeUpChats(Chats chats, HandoffQueue handoffQueue, MongoTemplate mongo, Addresses addresses,
            Messages messages) {
        return new MadeUpChats(chats, handoffQueue, mongo.getDb(), addresses, messages);
    }

    @Bean
    Attachments attachments(CalendarFile calendars, PersonalDataService personalData, SpokenTexts spoken,
            ObjectProvider<DoorPasses> passes, Settings settings) {
        return new Files(calendars, personalData, spoken, passes, settings.publicUrl().orElse(null));
    }

    @Bean
    Sweep sweep(Chats chats, Worker worker, Instances instances, MovableClock clock) {
        return new Sweep(chats, worker, instances, clock);
    }
}
