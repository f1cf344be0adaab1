package nl.schuifaan.access;

import nl.schuifaan.settings.Network;
import org.jspecify.annotations.Nullable;

/**
 * A try from somewhere.
 *
 * @param device id of the known browser; null for any other
 * @param name   whom it is tried as; empty where there are no names
 */
record Attempt(Door door, String address, @Nullable String device, String name) {

    String here() {
        return door + " " + Network.of(address);
    }
}
