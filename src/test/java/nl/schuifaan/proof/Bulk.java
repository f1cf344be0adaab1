package nl.schuifaan.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.schuifaan.channel.telegram.FakeTelegram.Gate;
import nl.schuifaan.proof.BulkRun.Plan;
import nl.schuifaan.trial.Mongod;

/**
 * Broadcasts at full length: {@code mvn -Pproof verify -Dproof=bulk}, or one of
 * {@code bulk-30 bulk-1000 bulk-faults bulk-kills}.
 */
final class Bulk {

    private static final int PEOPLE = 10_000;

    private static final double FULL_RATE = 0.98;

    private Bulk() {}

    public static void main(String[] arguments) throws Exception {
        String which = arguments[0];
        long seed = arguments.length > 1 && !arguments[1].equals("random") ? Long.parseLong(arguments[1])
                : new Random().nextInt(1_000_000);
        List<String> broken = new ArrayList<>();
        String given = System.getenv("MONGODB_TEST_URI");
        Optional<Mongod> own = given == null || given.isBlank() ? Optional.of(Mongod.start()) : Optional.empty();
        try {
            String store = own.map(Mongod::uri).orElse(given);
            run(which, "bulk-1000", store, new Plan(PEOPLE, 1_000, 1, 0, 20, 2, FULL_RATE), BulkRun.NOTHING_WRONG, seed,
                    broken);
            run(which, "bulk-faults", store, new Plan(PEOPLE, 200, 1, 0, 20, 0, FULL_RATE), new Faults(seed), seed,
                    broken);
            run(which, "bulk-kills", store, new Plan(PEOPLE, 60, 2, 10, 20, 0, FULL_RATE), BulkRun.NOTHING_WRONG, seed,
                    broken);
            run(which, "bulk-30", store, new Plan(PEOPLE, 30, 1, 0, 20, 0, FULL_RATE), BulkRun.NOTHING_WRONG, seed,
                    broken);
        } finally {
            own.ifPresent(Mongod::close);
        }
        broken.forEach(IO::println);
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    private static void run(String which, String name, String store, Plan plan, Gate faults, long seed,
            List<String> broken) throws Exception {
        if (which.equals("bulk") || which.equals(name)) {
            BulkRun run = new BulkRun(store, plan, faults, seed);
            List<String> here = run.run();
            broken.addAll(here);
            IO.println(name + ", seed " + seed + ": " + run.figures() + ", " + here.size() + " promises broken");
        }
    }
}
