package nl.schuifaan.access;

import java.util.Date;
import nl.schuifaan.settings.MovableClock;
import org.bson.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Sessions of colleagues who have signed in, for tests of the pages behind the door. */
public final class MadeSessions {

    /** Of the cookie that holds one. */
    public static final String COOKIE = Cookies.SESSION;

    private MadeSessions() {}

    /** A session of a colleague with that name, who is added if there is none; the first is always a coordinator. */
    public static String of(ApplicationContext application, String name, Role role) {
        Colleagues colleagues = application.getBean(Colleagues.class);
        Colleague one = colleagues.named(name).orElseGet(() -> (colleagues.none()
                ? colleagues.addFirst(name, RunningConsole.PASSWORD)
                : colleagues.add(name, role, RunningConsole.PASSWORD)).orElseThrow());
        return application.getBean(Sessions.class).begin(one.id(), "test", null).reveal();
    }

    /** What a colleague who was made here types as password. */
    public static String password() {
        return RunningConsole.PASSWORD;
    }

    /** The six digits that an app shows now for what stands below its picture. */
    public static String code(ApplicationContext application, String secret) {
        return OneTimeCodes.code(secret.replace(" ", ""),
                application.getBean(MovableClock.class).instant().getEpochSecond() / OneTimeCodes.SECONDS);
    }

    /** The colleague of that name, as the pages know them. */
    public static CurrentColleague colleague(ApplicationContext application, String name) {
        return application.getBean(Colleagues.class).named(name).orElseThrow().current();
    }

    /** A session in a store from which an application runs somewhere else. */
    public static String in(MongoTemplate mongo, Role role) {
        mongo.getDb().getCollection("colleagues").insertOne(new Document("_id", "made").append("name", "Samira")
                .append("folded", "samira").append("role", role.name()).append("password", "none")
                .append("since", new Date()));
        return new Sessions(mongo, new MovableClock()).begin("made", "test", null).reveal();
    }
}
