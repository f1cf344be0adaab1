package nl.schuifaan.settings;

import com.mongodb.ConnectionString;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns variables into settings, one method for each group of them. */
final class SettingsReader {

    private static final int DEFAULT_PORT = 8080;
    private static final int SHORTEST_PASSWORD = 12;

    /** At about 9 cents a segment this stops a runaway before it costs more than a good dinner. */
    private static final int DEFAULT_SMS_BUDGET = 500;

    /** Twilio's price of a segment to a Dutch mobile number, in euro cents. */
    private static final BigDecimal TWILIOS_PRICE = new BigDecimal("9.27");

    private static final Pattern IP = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Settings.Variables variables;

    private SettingsReader(Settings.Variables variables) {
        this.variables = variables;
    }

    static Settings read(Settings.Variables variables) {
        return new SettingsReader(variables).read();
    }

    private Settings read() {
        var mongodb = mongodb();
        var publicUrl = publicUrl();
        var telegram = telegram(publicUrl);
        var sms = sms(publicUrl);
        var password = given("SIMULATOR_PASSWORD").must(text -> text.length() >= SHORTEST_PASSWORD,
                "must be at least " + SHORTEST_PASSWORD + " letters; make one with: openssl rand -hex 12").value()
                .map(Secret::new);
        return new Settings(mongodb, path("DATA_DIR").or(Path.of("data")), dataKey(mongodb.isPresent()), publicUrl,
                port(), telegram, sms, simulator(telegram.isPresent() || sms.isPresent(), password), programme(),
                onOff("PROGRAMME_RELOAD").or(false), messagesDir(), password, notices(),
                line("ORGANISATION", 60), line("CONTACT", 100), proxies());
    }

    /** What people read as it stands. */
    private Optional<String> line(String name, int most) {
        return given(name).must(text -> text.length() <= most && text.chars().noneMatch(Character::isISOControl),
                "must be a few words on one line, at most " + most + " letters").value();
    }

    private Settings.Proxies proxies() {
        var problem = "must be private, none, or IP addresses like 127.0.0.1,10.0.0.2";
        var given = given("TRUSTED_PROXIES").or("private").strip();
        if (given.equals("private")) {
            return new Settings.Proxies.Private();
        }
        List<String> addresses = given.equals("none") ? List.of()
                : Stream.of(given.split(",")).map(String::strip).toList();
        new Variable<>("TRUSTED_PROXIES", Optional.of(addresses))
                .must(all -> all.stream().allMatch(one -> IP.matcher(one).matches()), problem);
        return new Settings.Proxies.Listed(addresses);
    }

    private Settings.Notices notices() {
        var problem = "must be two times like 21:00-09:00: when the quiet of the night begins and when it ends";
        var quiet = given("QUIET_HOURS")
                .as(text -> Stream.of(text.split("-", -1)).map(time -> LocalTime.parse(time.strip())).toList(), problem)
                .must(times -> times.size() == 2 && times.get(1).isBefore(times.get(0)), problem)
                .or(List.of(LocalTime.of(21, 0), LocalTime.of(9, 0)));
        var daysOff = given("DAYS_OFF")
                .as(text -> Stream.of(text.split(",")).map(day -> LocalDate.parse(day.strip())).toList(),
                "must be days like 2026-12-25,2026-12-26").or(List.of());
        return new Settings.Notices(rate("TELEGRAM_RATE", 30), rate("SMS_RATE", 1), quiet.get(1), quiet.get(0), daysOff,
                smsPrice());
    }

    private BigDecimal smsPrice() {
        var problem = "must be what one SMS costs in euro cents, like 9.27";
        return given("SMS_PRICE").as(text -> new BigDecimal(text.replace(',', '.')), problem)
                .must(cents -> cents.signum() >= 0 && cents.compareTo(new BigDecimal(1000)) < 0, problem)
                .or(TWILIOS_PRICE);
    }

    private int rate(String name, int otherwise) {
        var problem = "must be a whole number of messages a second, from 1 to 1000";
        return given(name).as(Integer::valueOf, problem).must(rate -> rate >= 1 && rate <= 1_000, problem)
                .or(otherwise);
    }

    private Optional<Secret> mongodb() {
        var uri = given("MONGODB_URI");
        uri.as(ConnectionString::new, "must be an address like mongodb://user:password@host:27017/schuifaan");
        return uri.value().map(Secret::new);
    }

    private Optional<DataKey> dataKey(boolean besideMongodb) {
        var key = given("DATA_KEY").as(DataKey::parse,
                "must be at least 32 bytes in Base64; make one with: openssl rand -base64 32");
        if (besideMongodb) {
            // A key made here would be on this machine alone, and lost with it while the data live on.
            key.required(
                    "with MONGODB_URI addresses are hidden with a key of your own; make one with: openssl rand "
                    + "-base64 32");
        }
        return key.value();
    }

    private Optional<URI> publicUrl() {
        return webAddress("PUBLIC_URL").value();
    }

    private int port() {
        var problem = "must be a number from 1 to 65535, or 0 for any free port";
        return given("PORT").as(Integer::valueOf, problem).must(port -> port >= 0 && port <= 65_535, problem)
                .or(DEFAULT_PORT);
    }

    private Optional<Settings.Telegram> telegram(Optional<URI> publicUrl) {
        // The token becomes part of a path, so anything else would reach another address than is meant.
        var token = given("TELEGRAM_BOT_TOKEN").must(text -> text.matches("[A-Za-z0-9:_-]+"),
                "must be the token that @BotFather gave, like 123456:ABC-def");
        var api = webAddress("TELEGRAM_API_URL").or(URI.create("https://api.telegram.org"));
        var secret = webhookSecret(token, publicUrl);
        return token.value().map(text -> new Settings.Telegram(new Secret(text), api, secret.map(Secret::new)));
    }

    private Optional<String> webhookSecret(Variable<String> token, Optional<URI> publicUrl) {
        // Telegram's own rule for secret_token, and long enough that nobody guesses it.
        var secret = given("TELEGRAM_WEBHOOK_SECRET").must(text -> text.matches("[A-Za-z0-9_-]{16,256}"),
                "must be 16 to 256 of the letters A to Z, digits, _ and -; make one with: openssl rand -hex 24");
        if (secret.present()) {
            token.required("TELEGRAM_WEBHOOK_SECRET is set");
            reachableSafely("TELEGRAM_WEBHOOK_SECRET", publicUrl);
        }
        return secret.value();
    }

    private Optional<Settings.Sms> sms(Optional<URI> publicUrl) {
        var sid = given("TWILIO_ACCOUNT_SID")
                .must(text -> text.matches("AC[A-Za-z0-9]+"), "must be the Account SID, which begins with AC");
        var token = given("TWILIO_AUTH_TOKEN");
        var from = given("TWILIO_FROM").must(text -> text.matches("\\+[1-9][0-9]{6,14}"),
                "must be a mobile number written like +31612345678; a name cannot be answered");
        var api = webAddress("TWILIO_API_URL").or(URI.create("https://api.twilio.com"));
        var problem = "must be a whole number of SMS segments, 1 or more";
        var budget = given("SMS_DAILY_BUDGET").as(Integer::valueOf, problem).must(segments -> segments > 0, problem)
                .or(DEFAULT_SMS_BUDGET);
        if (Stream.of(sid, token, from).noneMatch(Variable::present)) {
            return Optional.empty();
        }
        var why = "SMS needs TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM together";
        var sms = new Settings.Sms(sid.required(why), new Secret(token.required(why)), from.required(why), api, budget);
        reachableSafely("TWILIO_ACCOUNT_SID", publicUrl);
        return Optional.of(sms);
    }

    /** Webhooks carry addresses and words of people, so they travel hidden, except within this machine. */
    private void reachableSafely(String because, Optional<URI> publicUrl) {
        new Variable<>("PUBLIC_URL", publicUrl)
                .must(url -> url.getScheme().equals("https") || THIS_MACHINE.contains(url.getHost()),
                        "must begin with https:// when " + because + " is set")
                .required(because + " is set, and messages are then delivered to an address below it");
    }

    /** Beside a real channel the simulator acts on what people have said, so it is for organisers. */
    private boolean simulator(boolean realChannel, Optional<Secret> password) {
        boolean on = onOff("SIMULATOR").or(!realChannel);
        if (on && realChannel) {
            new Variable<>("SIMULATOR_PASSWORD", password)
                    .required("SIMULATOR is on beside a real channel, where not everyone may use it");
        }
        return on;
    }

    private Variable<Boolean> onOff(String name) {
        return given(name).as(text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException();
        }, "must be on or off");
    }

    private Optional<Path> programme() {
        return path("PROGRAMME").must(file -> Files.isRegularFile(file) && Files.isReadable(file),
                "must be a file that can be read; there is none at that path").value();
    }

    private Optional<Path> messagesDir() {
        return path("MESSAGES_DIR").must(Files::isDirectory, "must be a folder; there is none at that path").value();
    }

    private Variable<Path> path(String name) {
        return given(name).as(Path::of, "must be a path on this machine");
    }

    private Variable<URI> webAddress(String name) {
        var problem = "must be a web address like https://schuifaan.example, without a question mark";
        return given(name).as(text -> URI.create(text.replaceFirst("/+$", "")), problem)
                .must(url -> url.getHost() != null && Set.of("http", "https").contains(url.getScheme())
                        && url.getQuery() == null && url.getFragment() == null && url.getUserInfo() == null, problem);
    }

    private Variable<String> given(String name) {
        return Variable.of(variables, name);
    }
}
