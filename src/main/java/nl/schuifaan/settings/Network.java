package nl.schuifaan.settings;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** From where somebody asks, as far as it is counted how often. */
public final class Network {

    private Network() {}

    /** Whoever has an IPv6 address has all of its /64, so that stands for it; any other address stands for itself. */
    public static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), Long.BYTES)) : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
