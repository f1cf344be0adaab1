package nl.schuifaan.membership;

import com.mongodb.client.MongoDatabase;

/** Processes as tests have them: they begin, take a place, and die. */
public final class Heart {

    private Heart() {}

    public static Instances beating(MongoDatabase database) {
        Instances instances = new Instances(database.getCollection("instances"), System::nanoTime, false);
        instances.start();
        return instances;
    }

    /** It listens there from now on. */
    public static void in(String place, Instances instances) {
        instances.holds(place);
    }

    /** It dies without a word. */
    public static void stops(Instances instances) {
        try {
            instances.fallSilent();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
