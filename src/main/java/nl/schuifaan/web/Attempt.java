package nl.schuifaan.web;

import nl.schuifaan.settings.Network;
import org.jspecify.annotations.Nullable;

/**
 * A try from somewhere.
 *
 * @param device id of the known browser; null for any other
 * @param name   whom it is tried as; empty where there are no names
 */
public record Attempt(Door door, String address, @Nullable String device, String name) {

    /**
     * What is tried. A passkey and a key of the API cannot be guessed, and cost little: there is no bound for all
     * together there.
     */
    public enum Door { SIGN_IN, PASSKEY, API, SIMULATOR }

    String here() {
        return door + " " + Network.of(address);
    }
}
