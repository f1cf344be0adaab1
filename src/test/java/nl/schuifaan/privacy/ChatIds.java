package nl.schuifaan.privacy;

import nl.schuifaan.settings.DataKey;

/** The ids that chats are stored by, for proofs that look at the store from outside. */
public final class ChatIds {

    private final Addresses addresses;

    /** Under a key that is good enough for a test. */
    public static Addresses addresses() {
        return new HiddenAddresses(new DataKey(new byte[DataKey.LEAST_BYTES]));
    }

    /** @param dataKey as in the setting */
    public ChatIds(String dataKey) {
        addresses = new HiddenAddresses(DataKey.parse(dataKey));
    }

    /** The address as it is stored. */
    public byte[] hidden(String address) {
        return addresses.encrypt(address);
    }

    public String of(String channel, String address) {
        return addresses.id(channel, address);
    }
}
