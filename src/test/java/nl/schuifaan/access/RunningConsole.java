package nl.schuifaan.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.schuifaan.Schuifaan;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.privacy.Addresses;
import nl.schuifaan.settings.MovableClock;
import nl.schuifaan.trial.Beginning;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The whole application with a console, and a channel that writes down the codes that are sent. */
final class RunningConsole implements AutoCloseable {

    static final String PASSWORD = "vier stoelen aan tafel";

    final ConfigurableApplicationContext application;
    final List<String> sent = new CopyOnWriteArrayList<>();
    private final Beginning beginning;
    private final AtomicInteger visitors = new AtomicInteger();

    RunningConsole(Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--PORT=0", "--DATA_DIR=" + folder));
        arguments.addAll(List.of(more));
        if (arguments.stream().noneMatch(one -> one.startsWith("--SIMULATOR="))) {
            arguments.add("--SIMULATOR=off");
        }
        application = new SpringApplicationBuilder(Schuifaan.class).initializers(context -> {
            ((GenericApplicationContext) context).registerBean("written", Channel.class, Written::new);
            context.getBeanFactory().addBeanPostProcessor(new CheapPasswords(context));
        }).run(arguments.toArray(String[]::new));
        beginning = new Beginning(bean(MongoTemplate.class).getDb());
    }

    /** As it was at the start, but for the clock. */
    void startOver() {
        beginning.putBack();
        sent.clear();
    }

    /** What makes a guess dear is no part of these tests, and would be most of their time. */
    private record CheapPasswords(ApplicationContext context) implements BeanPostProcessor {

        private static final int CHEAPEST = 4;

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Passwords ? new Passwords(context.getBean(Addresses.class), CHEAPEST) : bean;
        }
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    String at(String path) {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + path;
    }

    /** Somebody with a browser of their own, at an address of their own. */
    Visitor visitor() {
        return new Visitor(this, "198.51.100." + visitors.incrementAndGet());
    }

    Visitor visitor(String address) {
        return new Visitor(this, address);
    }

    void forward(Duration time) {
        bean(MovableClock.class).forward(time);
    }

    /** A colleague with an app for codes. */
    Colleague colleague(String name, Role role) {
        Colleagues colleagues = bean(Colleagues.class);
        Colleague one = (colleagues.none() ? colleagues.addFirst(name, PASSWORD) : colleagues.add(name, role, PASSWORD))
                .orElseThrow();
        colleagues.linkApp(one.id(), OneTimeCodes.secret());
        return colleagues.find(one.id()).orElseThrow();
    }

    /** What the app of a colleague shows now. */
    String code(Colleague colleague) {
        String secret = bean(Addresses.class)
                .decrypt(bean(Colleagues.class).find(colleague.id()).orElseThrow().app());
        return OneTimeCodes.code(secret, bean(MovableClock.class).instant().getEpochSecond() / OneTimeCodes.SECONDS);
    }

    private final class Written implements Channel {

        @Override
        public String kind() {
            return "written";
        }

        @Override
        public Medium medium() {
            return Medium.BUTTONS;
        }

        @Override
        public Receipt send(Outgoing message) {
            sent.add(message.to() + ": " + message.text());
            return new Receipt.Sent("1");
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
