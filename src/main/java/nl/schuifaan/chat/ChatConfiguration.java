package nl.schuifaan.chat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Pace;
import nl.schuifaan.contact.Addresses;
import nl.schuifaan.contact.Custody;
import nl.schuifaan.contact.PersonalData;
import nl.schuifaan.gathering.CalendarFile;
import nl.schuifaan.gathering.Partners;
import nl.schuifaan.gathering.Programme;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.settings.Messages;
import nl.schuifaan.settings.Now;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.settings.SpokenTexts;
import nl.schuifaan.store.Durable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Puts the mailbox together. Channels need it and it needs channels, so it asks for them when the first message goes out. */
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
    Desk desk(MongoTemplate mongo) {
        return new Desk(mongo.getDb());
    }

    @Bean
    Channels channels(ObjectProvider<Channel> channels) {
        return new Channels(channels::stream);
    }

    @Bean
    Talk talk(Messages messages, SpokenTexts spoken, Programme programme, Channels channels, ObjectProvider<Elsewhere> elsewhere) {
        return new Talk(messages::current, spoken, programme, channels, all(elsewhere));
    }

    @Bean
    Worker worker(Chats chats, Talk talk, Outcomes outcomes, Pace pace, Effects effects, Sending sending, Now now) {
        return new Worker(chats, talk, new Threshold(outcomes, pace), effects, sending, now);
    }

    @Bean
    Effects effects(Seats seats, Partners partners, Desk desk, Custody custody, Outcomes outcomes,
                    ObjectProvider<Elsewhere> elsewhere) {
        return new Effects(seats, partners, desk, custody, outcomes, all(elsewhere));
    }

    /** Looked up once, when they are first needed: they need the chats themselves. */
    private static Supplier<Stream<Elsewhere>> all(ObjectProvider<Elsewhere> elsewhere) {
        SingletonSupplier<List<Elsewhere>> all = SingletonSupplier.of(() -> elsewhere.stream().toList());
        return () -> all.obtain().stream();
    }

    @Bean
    Sending sending(Channels channels, Addresses addresses, Attachments attachments, Pace pace, Desk desk, Outcomes outcomes) {
        return new Sending(channels, addresses, attachments, pace, desk, outcomes);
    }

    @Bean
    Letters letters(Chats chats, Worker worker, Outcomes outcomes, Durable durable, Now now) {
        return new Postbox(chats, worker, outcomes, durable, now);
    }

    @Bean
    Mailbox mailbox(Chats chats, Worker worker, Addresses addresses, Messages messages, Durable durable, Now now) {
        return new Inbox(new Arrivals(chats), worker, addresses, text -> messages.current().keywords().stop(text), durable, now);
    }

    @Bean
    PersonalData chatsOfPeople(Chats chats, Desk desk, Addresses addresses) {
        return new ChatsOfPeople(chats, desk, addresses);
    }

    @Bean
    PersonalData deskOfPeople(Desk desk) {
        return new DeskOfPeople(desk);
    }

    @Bean
    Attachments attachments(CalendarFile calendars, Custody custody, SpokenTexts spoken, Settings settings) {
        return new Files(calendars, custody, spoken, settings.publicUrl().orElse(null));
    }

    @Bean
    Sweep sweep(Chats chats, Worker worker, Now now) {
        return new Sweep(chats, worker, now);
    }
}
