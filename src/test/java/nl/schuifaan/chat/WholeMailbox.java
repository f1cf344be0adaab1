package nl.schuifaan.chat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Incoming;
import nl.schuifaan.channel.Mailbox;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.contact.Addresses;
import nl.schuifaan.contact.PersonalData;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.gathering.Seats;
import nl.schuifaan.language.Language;
import nl.schuifaan.settings.Now;
import nl.schuifaan.settings.Settings;
import nl.schuifaan.store.Durable;
import nl.schuifaan.store.Instances;
import nl.schuifaan.transcript.Counterpart;
import nl.schuifaan.transcript.Transcript;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Chats, contacts, gatherings and notices on a real store, with a channel that writes down what it is given. */
final class WholeMailbox implements Counterpart, Channel, AutoCloseable {

    private final String kind;
    private final Medium medium;
    private final Now now;
    private final List<Outgoing> sent = new ArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** A clock that begins to run when the transcript does. */
    private static final class Began extends Now {
        private final Duration since;

        Began(Instant at) {
            since = Duration.between(Instant.now(), at);
        }

        @Override
        public Instant instant() {
            return super.instant().plus(since);
        }
    }

    WholeMailbox(Transcript script, Path data, MongoTemplate mongo, Durable durable) {
        kind = script.channel();
        medium = kind.equals("sms") ? Medium.NUMBERS : Medium.BUTTONS;
        now = new Began(script.start().atZone(Now.THE_HAGUE).toInstant());
        Settings settings = Settings.from(Map.of("DATA_DIR", data.toString(), "SIMULATOR", "off")::get);
        context.registerBean(MongoTemplate.class, () -> mongo);
        // Not itself: the context would close the store with what else it holds.
        context.registerBean(Durable.class, () -> durable::commit);
        context.registerBean("began", Now.class, () -> now, bean -> bean.setPrimary(true));
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(ApplicationArguments.class, () -> new DefaultApplicationArguments());
        context.register(Instances.class);
        context.registerBean(Channel.class, () -> this);
        context.scan("nl.schuifaan.chat", "nl.schuifaan.contact", "nl.schuifaan.gathering", "nl.schuifaan.notice", "nl.schuifaan.poll",
                "nl.schuifaan.settings");
        context.refresh();
        script.taken().forEach((gathering, seats) -> context.getBean(Seats.class).take("others/" + gathering, "others", gathering, seats, 0));
    }

    @Override
    public List<Outgoing> hear(String person, String id, Input input, @Nullable Language device, @Nullable String message) {
        sent.clear();
        context.getBean(Mailbox.class).receive(List.of(new Incoming(kind, person, id, input, device, message)));
        String chat = context.getBean(Addresses.class).id(kind, person);
        Chats chats = context.getBean(Chats.class);
        Process.until(() -> {
            Chat stored = chats.find(chat);
            return stored == null || stored.idle();
        });
        context.getBean(Worker.class).lookAfresh(chat);
        return List.copyOf(sent);
    }

    @Override
    public List<Outgoing> happen(Transcript.Happening happening) {
        if (happening instanceof Transcript.Later(Duration time)) {
            now.forward(time);
        }
        context.getBeansOfType(PersonalData.class).values().forEach(feature -> feature.expire(now.instant()));
        return List.of();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Medium medium() {
        return medium;
    }

    @Override
    public Receipt send(Outgoing message) {
        sent.add(message);
        return new Receipt.Sent("m" + sent.size());
    }

    @Override
    public void close() {
        context.close();
    }
}
