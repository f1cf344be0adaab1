package nl.schuifaan.logging;

import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.dao.DataAccessException;

/**
 * Tells the log once that the store does not answer a part of the program that goes on asking, and once that it answers
 * again. The end of the program is nothing to tell: an interrupt, or a part that is no longer made.
 */
public final class Outage {

    private final Logger log;
    private final String what;
    private volatile boolean known;

    /** @param what is not done meanwhile: {@code reminders} */
    public Outage(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    /** Does this, and says whether it went well. Never throws. */
    public boolean tried(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            begins(failure);
            return false;
        }
        ends();
        return true;
    }

    /** Something went well. */
    public void ends() {
        if (known) {
            known = false;
            log.info("{}: the store answers again", what);
        }
    }

    /** Something failed. */
    public void begins(Throwable failure) {
        if (known || Thread.currentThread().isInterrupted() || failure instanceof BeanCreationNotAllowedException) {
            return;
        }
        known = true;
        if (failure instanceof MongoException || failure instanceof DataAccessException) {
            // Its message tells the driver's whole view of the world.
            log.warn("{}: the store does not answer ({}); trying again", what, failure.getClass().getSimpleName());
        } else {
            log.error("{}: this went wrong; trying again", what, failure);
        }
    }
}
