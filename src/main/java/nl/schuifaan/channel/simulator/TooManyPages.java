package nl.schuifaan.channel.simulator;

/** More pages of the simulator are open than are kept up to date. */
final class TooManyPages extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean ofOneAddress;

    TooManyPages(boolean ofOneAddress) {
        this.ofOneAddress = ofOneAddress;
    }

    /** Whether they are all looked at from where this one is. */
    boolean ofOneAddress() {
        return ofOneAddress;
    }
}
