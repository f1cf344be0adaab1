package nl.schuifaan.settings;

/** A value that must not be seen: it stays out of logs and messages unless someone asks for it by name. */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "***";
    }
}
