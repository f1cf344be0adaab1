package nl.schuifaan.access;

import org.springframework.context.ApplicationContext;

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

    /** The colleague of that name, as the pages know them. */
    public static CurrentColleague colleague(ApplicationContext application, String name) {
        return application.getBean(Colleagues.class).named(name).orElseThrow().current();
    }
}
