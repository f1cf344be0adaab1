package nl.schuifaan.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is set from outside, checked. Built before anything else starts, and never changed.
 *
 * @param mongodbUri   the MongoDB to use; without it the embedded store is used
 * @param dataDir      folder of the embedded store and of its key
 * @param dataKey      what addresses are hidden with; always there beside a MongoDB
 * @param publicUrl    how others reach this application, without a slash at the end
 * @param port         0 for any free one
 * @param simulator    whether {@code /simulator} is there
 * @param programme    file to read the gatherings from, instead of the one that comes with the application
 * @param programmeReload  whether the programme is read again into a store that has one; bookings stay
 * @param notices      how fast, and when, people are told what they did not ask for
 * @param messagesDir  folder to read the texts from, instead of those that come with the application
 * @param organisation who writes to people, in a few words: {@code Buurthuis De Laak}
 * @param contact      where people can ask a human: a telephone number, an address or a web page
 * @param proxies      the web servers in front whose word is taken for whom they speak for
 */
public record Settings(
        Optional<Secret> mongodbUri, Path dataDir, Optional<DataKey> dataKey, Optional<URI> publicUrl, int port,
        Optional<Telegram> telegram, Optional<Sms> sms, boolean simulator, Optional<Path> programme,
        boolean programmeReload, Optional<Path> messagesDir, Optional<Secret> simulatorPassword,
        Notices notices, Optional<String> organisation, Optional<String> contact, Proxies proxies) {

    /**
     * The bot at Telegram.
     *
     * @param api           the Bot API, without a slash at the end
     * @param webhookSecret if set, Telegram posts to us and proves by this who it is; if not, we ask it for updates
     */
    public record Telegram(Secret token, URI api, Optional<Secret> webhookSecret) {}

    /**
     * The number at Twilio.
     *
     * @param from        in E.164
     * @param api         Twilio's REST API, without a slash at the end
     * @param dailyBudget segments that may be sent in a day
     */
    public record Sms(String accountSid, Secret authToken, String from, URI api, int dailyBudget) {}

    /**
     * How what nobody asked for is sent.
     *
     * @param telegramRate messages a second on Telegram, all instances together
     * @param smsRate      SMS a second from the number
     * @param quietUntil   when the quiet of the night ends
     * @param quietFrom    when it begins
     * @param daysOff      days on which nothing goes out
     * @param smsPrice     of one segment, in euro cents
     */
    public record Notices(int telegramRate, int smsRate, LocalTime quietUntil, LocalTime quietFrom,
            List<LocalDate> daysOff, BigDecimal smsPrice) {}

    /** Whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed. */
    public sealed interface Proxies {

        /** Everyone on a private address, as a web server on the same machine or in the same house is. */
        record Private() implements Proxies {}

        /** Those at these addresses, each an IP address; nobody when there are none. */
        record Listed(List<String> addresses) implements Proxies {}
    }

    /** Whether people can be reached by Telegram or SMS, not in the simulator alone. */
    public boolean realChannel() {
        return telegram.isPresent() || sms.isPresent();
    }

    /**
     * The application as people and channels reach it: {@code PUBLIC_URL}, or this machine.
     *
     * @param listening the port that is in fact listened on
     */
    public URI reachableAt(int listening) {
        return publicUrl.orElseGet(() -> URI.create("http://localhost:" + listening));
    }

    /**
     * Reads and checks the settings.
     *
     * @param variables gives the value of a variable, or null
     * @throws StartupException naming the variable that is wrong
     */
    public static Settings from(Variables variables) {
        return SettingsReader.read(variables);
    }

    /** The environment, or what stands in for it. */
    @FunctionalInterface
    public interface Variables {
        @Nullable String get(String name);
    }
}
