package nl.schuifaan.access;

import org.springframework.stereotype.Component;

/** A colleague leaves: with them goes every way in that was theirs, and every invitation that nobody has used. */
@Component
class Departures {

    private final Colleagues colleagues;
    private final Sessions sessions;
    private final Devices devices;
    private final Passkeys passkeys;
    private final Links links;

    Departures(Colleagues colleagues, Sessions sessions, Devices devices, Passkeys passkeys, Links links) {
        this.colleagues = colleagues;
        this.sessions = sessions;
        this.devices = devices;
        this.passkeys = passkeys;
        this.links = links;
    }

    /** Whether it was done: the last coordinator stays. */
    boolean remove(Colleague colleague) {
        if (!colleagues.remove(colleague.id())) {
            return false;
        }
        sessions.endAll(colleague.id());
        devices.forgetAll(colleague.id());
        passkeys.removeAll(colleague.id());
        links.withdrawAllOf(colleague.id());
        return true;
    }
}
