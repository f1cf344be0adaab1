package nl.schuifaan.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import nl.schuifaan.settings.DataKey;

/**
 * Hides addresses with two keys that are derived from the data key (HKDF, RFC 5869): one to find a chat by, one to read
 * its address. Neither says anything about the other.
 */
final class HiddenAddresses implements Addresses {

    private static final String HMAC = "HmacSHA256";

    /** First byte of what is encrypted, so that another way can come after this one. */
    private static final byte FORM = 1;

    /**
     * In bytes, as NIST SP 800-38D recommends for a random one: far from a repeat at any number of chats a city can
     * have.
     */
    private static final int NONCE = 12;

    private static final int TAG_BITS = 128;

    /** 24 bytes are 32 characters of Base64. */
    private static final int ID_BYTES = 24;

    /** Ciphers ready to use: one serves one thread at a time, and making one anew costs more than the address. */
    private static final int KEPT = 16;

    private final BlockingQueue<Cipher> ciphers = new ArrayBlockingQueue<>(KEPT);
    private final SecureRandom random = new SecureRandom();
    private final Mac finding;
    private final SecretKey reading;

    HiddenAddresses(DataKey key) {
        try {
            finding = Mac.getInstance(HMAC);
            finding.init(derive(key, "schuifaan chat id", HMAC));
            reading = derive(key, "schuifaan address", "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK from 25 on has HKDF, HMAC and AES", impossible);
        }
    }

    private static SecretKey derive(DataKey key, String purpose, String algorithm) throws GeneralSecurityException {
        var parameters = HKDFParameterSpec.ofExtract().addIKM(key.bytes())
                .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), DataKey.LEAST_BYTES);
        return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
    }

    @Override
    public String id(String channel, String address) {
        // A zero parts the two, so that no channel and address together read as another channel with another address.
        var hash = mac().doFinal((channel + '\0' + address).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, ID_BYTES));
    }

    /** A copy that is ready to use: a {@link Mac} serves one thread, and making one anew costs more than the hash. */
    private Mac mac() {
        try {
            return (Mac) finding.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's own HMAC can be copied", impossible);
        }
    }

    @Override
    public byte[] encrypt(String address) {
        var text = address.getBytes(StandardCharsets.UTF_8);
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var hidden = new byte[1 + NONCE + text.length + TAG_BITS / Byte.SIZE];
        hidden[0] = FORM;
        System.arraycopy(nonce, 0, hidden, 1, NONCE);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            cipher.doFinal(text, 0, text.length, hidden, 1 + NONCE);
            ciphers.offer(cipher);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM takes any text", impossible);
        }
        return hidden;
    }

    @Override
    public String decrypt(byte[] hidden) {
        try {
            if (hidden.length < 1 + NONCE || hidden[0] != FORM) {
                throw new GeneralSecurityException("not a hidden address");
            }
            var nonce = Arrays.copyOfRange(hidden, 1, 1 + NONCE);
            var cipher = cipher(Cipher.DECRYPT_MODE, nonce);
            var text = cipher.doFinal(hidden, 1 + NONCE, hidden.length - 1 - NONCE);
            ciphers.offer(cipher);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalArgumentException("this address was changed, or hidden with another key", failure);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var kept = ciphers.poll();
        var cipher = kept == null ? Cipher.getInstance("AES/GCM/NoPadding") : kept;
        cipher.init(mode, reading, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
