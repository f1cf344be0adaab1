package nl.schuifaan.channel.simulator;

/** Something in the simulator that cannot be done, and the key of the sentence that says why. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] values;

    /** @param key without {@code simulator.refused.} before it */
    Refused(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    String said(SimulatorTexts texts) {
        return texts.of("refused." + key, values);
    }
}
