package nl.schuifaan.upgrade;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.set;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.schuifaan.channel.sms.FakeTwilio;
import nl.schuifaan.channel.telegram.Fault;
import nl.schuifaan.gathering.Agenda;
import nl.schuifaan.settings.Now;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Makes a dump of a store in the middle of everything, by living through a month of one. Run by hand, once for a version; see
 * {@code docs/upgrade.md}.
 */
final class MakeDump {

    /** When the dump is taken: Thursday 18 October 2040, 15:00 in The Hague. */
    static final Instant TAKEN = at("2040-10-18T15:00");

    private static final String NL = "> language:nl";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What these are sent hangs until the end. */
    private static final List<Long> HELD = Stream.of("5101", "5102", "5103", "5111", "5112").map(Long::valueOf).toList();

    private final Street street;

    private MakeDump(Street street) {
        this.street = street;
    }

    /** @param arguments the folder to write to, and the address of an empty MongoDB; without one the embedded store is used */
    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("schuifaan-dump");
        CountDownLatch end = new CountDownLatch(1);
        try (Street street = new Street(arguments.length > 1 ? arguments[1] : "", data, at("2040-09-20T12:00"), 700_000, _ -> {},
                "--PROGRAMME=src/test/resources/upgrade/programme.yaml")) {
            MakeDump make = new MakeDump(street);
            make.signUps();
            make.aPollThatCloses();
            make.aPollThatRuns();
            make.remindersAndOffers();
            make.theDayItself();
            Dump dump = make.inTheMiddleOfEverything(end);
            dump.write(Path.of(arguments[0]));
            end.countDown();
        }
        System.exit(0);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Now.THE_HAGUE).toInstant();
    }

    private void signUp(String gathering, int people, String... addresses) {
        for (String address : addresses) {
            if (address.startsWith("+")) {
                street.acts(address, gathering, String.valueOf(people), "1");
            } else {
                boolean first = street.heard(address).isEmpty();
                street.acts(address, "/start g-" + gathering + "_p-BUURTHUIS");
                street.acts(address, first ? new String[] {NL} : new String[0]);
                street.acts(address, "> sign-up:" + gathering, "> adults:" + gathering + ":" + people, "> children:" + gathering + ":0",
                        "> whom:" + gathering + ":me", "Ayşe", "> needs:" + gathering + ":no");
                street.acts(address, street.heard(address).getLast().contains("[wait:") ? "> wait:" : "> confirm:");
            }
        }
    }

    private void signUps() {
        signUp("OUD1", 1, "5011", "5012", "5013", "5014", "5015", "5016", "5017", "+31612345011");
        signUp("OPEN1", 1, "5021", "5022", "5023", "5024", "5025", "5026", "5027", "+31612345021", "+31612345022");
        signUp("VANDAAG1", 2, "5031", "5032", "5033", "+31612345031");
        signUp("VOL1", 4, "5041");
        signUp("VOL1", 2, "5042", "+31612345042");
        signUp("VOL2", 2, "5043", "5044", "5045");
        signUp("ANDERS1", 1, "5051", "+31612345051");
        signUp("AF1", 1, "5052", "+31612345052");
        signUp("WEEK1", 2, "5111", "5112", "5113", "+31612345111");
        Stream.of("5011", "5012", "5013", "5014", "5015", "5016").forEach(address -> street.acts(address, "> invitations:yes"));
    }

    private void aPollThatCloses() throws Exception {
        street.goOnTo(at("2040-09-29T14:01"));
        awaitsDone("poll:OUD1.after");
        for (String address : List.of("5011", "5012", "5013", "5014")) {
            street.acts(address, "> poll:OUD1.after:0:1", "> poll:OUD1.after:1:2", "> poll:OUD1.after:2:1", "Fijn dat het er is.",
                    "> poll-quote:OUD1.after:3:1", "> poll-send:");
        }
        street.acts("5015", "> poll:OUD1.after:0:4", "> poll:OUD1.after:1:1");
        street.acts("5016", "> poll-away:", "> poll-why:OUD1.after:2");
        street.acts("+31612345011", "1", "2", "1", "0", "1");
        street.goOnTo(at("2040-10-09T14:01"));
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            street.doWhatIsDue();
            return count("poll_results", new Document()) == 1;
        });
    }

    private void aPollThatRuns() throws Exception {
        street.goOnTo(at("2040-10-17T14:01"));
        awaitsDone("poll:OPEN1.after");
        awaitsDone("poll:VANDAAG1.before");
        String[] numbers = {"> poll:OPEN1.after:0:2", "> poll:OPEN1.after:1:5"};
        street.acts("5022", numbers);
        Stream.of("5023", "5024", "5026").forEach(address -> {
            street.acts(address, numbers);
            street.acts(address, "> poll:OPEN1.after:2:1", "> poll:OPEN1.after:3:3", "Ik sprak met mijn buurman.");
        });
        Stream.of("5024", "5026").forEach(address -> street.acts(address, "> poll-quote:OPEN1.after:4:1"));
        street.acts("5026", "> poll-send:");
        street.acts("5025", "> poll-away:");
        street.acts("5027", "> poll:OPEN1.after:0:1", "menu");
        street.acts("+31612345021", "1", "6");
        street.acts("5033", "> poll:VANDAAG1.before:0:3");
        street.acts("5043", "> mine", "> booking:", "> cancel:");
        street.doWhatIsDue();
        awaits("chats", regex("step.is", "told.offer"));
    }

    private void remindersAndOffers() throws Exception {
        street.goOnTo(at("2040-10-17T18:02"));
        awaits("notices", and(regex("_id", "^reminder:VANDAAG1:day"), eq("state", "DONE")));
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            street.doWhatIsDue();
            return count("chats", eq("step.is", "told.lapsed")) == 1 && count("chats", eq("step.is", "told.offer")) == 1;
        });
        street.settles();
        street.acts("5032", "> come:");
        street.acts("5045", "> accept:");
    }

    private void theDayItself() throws Exception {
        street.goOnTo(at("2040-10-18T13:30"));
        street.acts("5041", "> mine", "> booking:", "> cancel:");
        Agenda agenda = street.application.getBean(Agenda.class);
        agenda.move("ANDERS1", LocalDateTime.parse("2040-10-26T20:00"), LocalDateTime.parse("2040-10-26T22:00"), "Bieb", "Spui 68, Den Haag");
        agenda.callOff("AF1");
        street.doWhatIsDue();
        awaits("chats", regex("step.is", "told.offer"));
        awaits("notices", and(eq("kind", "moved"), eq("state", "DONE")));
        awaits("notices", and(eq("kind", "called-off"), eq("state", "DONE")));
        street.settles();
        signUpsHalfway();
        byTheWay();
    }

    /** The same steps as far as each goes. */
    private void signUpsHalfway() {
        String[] all = {"/start g-WEEK1", NL, "> sign-up:", "> adults:WEEK1:2", "> children:WEEK1:1", "> whom:WEEK1:other", "Zeynep",
            "> speaks:WEEK1:tr", "> needs:WEEK1:yes", "> keep:", "> wish:WEEK1:HALAL", "> wished:"};
        int[] steps = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12};
        for (int i = 0; i < steps.length; i++) {
            street.acts(String.valueOf(5071 + i), Stream.of(all).limit(steps[i]).toArray(String[]::new));
        }
        street.acts("5082", "/start g-VROUW1", NL, "> sign-up:");
        street.acts("5083", "/start g-WEEK1", NL, "> sign-up:", "14");
        street.acts("5084", "/start g-WEEK1", NL, "> sign-up:", "> adults:WEEK1:1", "> children:", "> whom:WEEK1:me", "Ja");
        street.acts("5085", all);
        street.acts("5085", "> read-more:");
        street.acts("5086", "/start g-VOL2", NL, "> sign-up:", "> adults:VOL2:6", "> children:", "> whom:VOL2:me", "Karim", "> needs:");
        street.acts("5087", "/start g-WEEK1", NL, "> sign-up:", "> adults:WEEK1:2", "> children:", "> whom:WEEK1:me", "Berîvan", "> needs:");
        street.acts("5088", "/start g-WEEK1", NL, "> sign-up:", "> adults:WEEK1:2", "> menu");
        street.acts("5089", "/start g-WEEK1", NL, "> sign-up:", "> adults:WEEK1:2", "> drop:");
        street.acts("+31612345071", "WEEK1");
        street.acts("+31612345072", "WEEK1", "3");
        street.acts("+31612345073", "WEEK1", "3", "2");
        street.acts("+31612345074", "WEEK1", "2", "2", "0", "1", "Karim");
        signUp("WEEK1", 1, "5091");
        signUp("VOL1", 3, "5092");
    }

    private void byTheWay() {
        street.acts("5001", "/start");
        street.acts("5002", "/start", NL);
        street.acts("5003", "/start", "> language:ar");
        street.acts("5004", "/start p-BIEB", NL, "> programme:0");
        street.acts("5005", "/start", NL, "> languages");
        street.acts("5006", "/start", NL, "> help");
        street.acts("+31612345001", "hallo");
        signUp("WEEK1", 1, "5061", "5062", "5063", "5064", "5065", "5066", "5067", "5068", "5069");
        street.acts("5061", "stop");
        street.person("5062").blocks(true);
        street.settles();
        street.acts("5063", "> human");
        street.acts("5064", "> human", "Mag mijn buurvrouw ook komen?");
        street.acts("5065", "gegevens");
        street.acts("5066", "vergeet mij");
        street.acts("5067", "> invitations");
        street.acts("5068", "> mine");
        street.acts("5069", "> mine", "> booking:");
        signUp("WEEK1", 1, "5093", "5094", "5095");
        signUp("WEEK2", 1, "5093", "+31612345093");
        street.acts("5093", "afzeggen");
        street.acts("5094", "> mine", "> booking:", "> cancel:");
        street.acts("5095", "> mine", "> booking:", "> change:");
        street.acts("5096", "vergeet mij", "ja");
        street.acts("+31612345061", "WEEK1", "1", "1", "STOP");
        street.telegram.next("sendmessage", Fault.resetAfterTaking());
        street.acts("5002", "menu");
    }

    /** Nothing of this gets to an end: what is sent hangs, and a gathering's ledger takes nothing. */
    private Dump inTheMiddleOfEverything(CountDownLatch end) throws Exception {
        street.acts("5104", "/start g-WEEK2", NL, "> sign-up:", "> adults:WEEK2:2", "> children:", "> whom:WEEK2:me", "Samira", "> needs:");
        Stream.of("5101", "5102", "5103").forEach(address -> street.acts(address, "/start", NL));
        String paused = posted(broadcast("'kind':'invitations'", ""));
        street.asks("POST", "/api/broadcasts", broadcast("'kind':'invitations'", ",'at':'2040-10-19T12:00:00+02:00'"));
        street.goOnTo(street.now().plus(Duration.ofSeconds(61)));
        awaitsDone(paused);
        String making = posted(broadcast("'kind':'participants','gathering':'VANDAAG1'", ",'at':'2040-10-18T15:20:00+02:00'"));
        String stopped = posted(broadcast("'kind':'participants','gathering':'VANDAAG1'", ",'at':'2040-10-18T17:30:00+02:00'"));
        street.asks("POST", "/api/broadcasts/" + stopped + "/stop", "{}");
        street.goOnTo(TAKEN.minusSeconds(70));
        String going = posted(broadcast("'kind':'participants','gathering':'WEEK1'", ""));
        hold(end);
        Object ledger = gathering("WEEK2").get("bookings");
        street.store().getCollection("gatherings").updateOne(eq("_id", "WEEK2"), set("bookings", "none"));
        Stream.of("5101", "5102", "5112").forEach(address -> street.begins(address, "menu"));
        street.begins("5103", "gegevens");
        street.begins("5104", "> confirm:");
        street.twilio.next(new FakeTwilio.Reply.TakenInSilence(Duration.ofMinutes(1)));
        street.begins("+31612345101", "WEEK1");
        awaits("chats", eq("owed.effect.is", "take-seats"));
        await().atMost(PATIENCE).until(() -> count("chats", exists("lease.sending")) >= 5);
        street.begins("5102", "hulp");
        street.goOnTo(TAKEN);
        awaits("rows", and(eq("notice", going), eq("state", "SENT")));
        awaits("chats", and(exists("pending.unasked"), exists("owed.0")));
        await().atMost(PATIENCE).until(() -> count("chats", exists("lease.sending")) >= 6);
        Dump dump = Dump.of(street.store());
        dump.find("gatherings", "WEEK2").put("bookings", ledger);
        byHand(dump, making, paused);
        return dump;
    }

    /** What a process would have to die for in the same millisecond. */
    private static void byHand(Dump dump, String making, String paused) {
        dump.find("notices", making).append("state", "MAKING").append("due", Date.from(TAKEN)).append("claimed", Date.from(TAKEN.plusSeconds(30)));
        dump.find("notices", paused).append("state", "PAUSED");
        dump.of("rows").stream().filter(row -> row.getString("notice").equals(paused)).limit(2).forEach(row -> {
            row.append("state", "WAITING").append("at", Date.from(TAKEN));
            List.of("message", "token").forEach(row::remove);
        });
    }

    private void hold(CountDownLatch end) {
        street.telegram.gate(chat -> {
            try {
                if (HELD.contains(chat)) {
                    end.await();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return null;
        });
    }

    private static String broadcast(String audience, String more) {
        return "{'audience':{" + audience + "},'texts':{'nl':'Neem een stoel mee.'}" + more + "}";
    }

    private String posted(String body) throws Exception {
        return Document.parse(street.asks("POST", "/api/broadcasts", body).body()).getString("id");
    }

    private Document gathering(String code) {
        return street.store().getCollection("gatherings").find(eq("_id", code)).first();
    }

    private long count(String collection, Bson like) {
        return street.store().getCollection(collection).countDocuments(like);
    }

    private void awaits(String collection, Bson like) {
        await().atMost(PATIENCE).until(() -> count(collection, like) > 0);
    }

    private void awaitsDone(String notice) {
        awaits("notices", and(eq("_id", notice), eq("state", "DONE")));
        street.settles();
    }
}
