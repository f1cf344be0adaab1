package nl.schuifaan.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.schuifaan.trial.Mongod;

/**
 * The kill runs at full length: {@code mvn -Pproof verify}. Arguments: {@code telegram}, {@code sms}, {@code polls},
 * {@code report}, {@code strangers} (or one of its attacks, {@code strangers-flood}) or {@code all}; a seed.
 */
final class Kills {

    private static final int PEOPLE = 200;
    private static final int KILLS = 20;
    private static final int THINK_MILLIS = 500;
    private static final int RESPONDENTS = 500;
    private static final int POLL_KILLS = 10;

    /** How long each of the attacks lasts. */
    private static final int ATTACK_SECONDS = 60;

    private Kills() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].startsWith("bulk")) {
            Bulk.main(arguments);
            return;
        }
        long seed = arguments.length > 1 && !arguments[1].equals("random") ? Long.parseLong(arguments[1])
                : new Random().nextInt(1_000_000);
        String which = arguments.length > 0 ? arguments[0] : "all";
        List<String> broken = new ArrayList<>();
        String given = System.getenv("MONGODB_TEST_URI");
        Optional<Mongod> own = given == null || given.isBlank() ? Optional.of(Mongod.start()) : Optional.empty();
        try {
            String store = own.map(Mongod::uri).orElse(given);
            if (List.of("all", "telegram").contains(which)) {
                broken.addAll(run(store, seed, new TelegramCrowd(PEOPLE, THINK_MILLIS, KillRun.GATHERING)));
            }
            if (List.of("all", "sms").contains(which)) {
                broken.addAll(run(store, seed, new SmsCrowd(PEOPLE, THINK_MILLIS, KillRun.GATHERING)));
            }
            if (List.of("all", "polls").contains(which)) {
                broken.addAll(new PollRun(store, RESPONDENTS, POLL_KILLS, THINK_MILLIS, seed).run());
            }
            if (List.of("all", "report").contains(which)) {
                broken.addAll(new ReportRun(store).run());
            }
            if (which.equals("all") || which.startsWith("strangers")) {
                int seconds = Integer.getInteger("seconds", ATTACK_SECONDS);
                broken.addAll(new StrangersRun(store, seconds).run(which.replaceFirst("all|strangers-?", "")));
            }
        } finally {
            own.ifPresent(Mongod::close);
        }
        broken.forEach(IO::println);
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    private static List<String> run(String store, long seed, Crowd crowd) throws Exception {
        try (crowd) {
            Verdict verdict = new KillRun(store, KILLS, seed).run(crowd);
            IO.println(verdict.figures());
            return verdict.broken();
        }
    }
}
