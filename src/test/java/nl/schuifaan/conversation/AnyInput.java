package nl.schuifaan.conversation;

import static nl.schuifaan.id.BookingIds.id;
import static nl.schuifaan.id.Codes.LAAK1;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import nl.schuifaan.conversation.Input.Kind;
import nl.schuifaan.conversation.Input.Outcome;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;

/** What can come into a chat: sensible, outdated, and nonsense. */
final class AnyInput {

    private AnyInput() {}

    static Arbitrary<Input> inputs() {
        return Arbitraries.oneOf(texts().map(Input.Said::new), tokens().map(Input.Pressed::new),
                tokens().map(Input.Pressed::new),
                Arbitraries.of("", "g-LAAK1", "p-X", "g-WOMEN1_p-X", "g-_p-", "_", "g-NONE9").map(Input.Opened::new),
                texts().map(Input.Opened::new), texts().map(Input.Pressed::new),
                Arbitraries.of(Kind.values()).map(Input.Sent::new),
                texts().map(text -> new Input.Captioned(Kind.PICTURE, text)),
                texts().flatMap(text -> tokens().map(token -> new Input.Replied(text, List.of(token)))),
                Arbitraries.of("LAAK1.after", "LAAK2.before", "GONE1.after")
                .flatMap(poll -> Arbitraries.of(new Input.PollClosed(poll),
                        new Input.PollOver(poll), new Input.Polled(poll, false, 0), new Input.Polled(poll, true, 3),
                        new Input.Polled(poll, true, 99))),
                Arbitraries.of(new Input.Blocked(), new Input.Unblocked(), new Input.OptedOut(), new Input.OptedIn()),
                texts().map(text -> new Input.Announced("Kom eten! " + text, Language.DUTCH)),
                texts().map(text -> new Input.Answered("Ja hoor! " + text)),
                Arbitraries.of(new Input.Led(null, null, "", null), new Input.Briefed(LAAK1, "Tafel 4"),
                        new Input.Led(LAAK1, AnyStep.NOW.plusDays(2), "Buurthuis Laak", new Language("tr")),
                        new Input.AskedAfterwards(LAAK1), new Input.AskedToMix(LAAK1),
                        new Input.Opened("t-abcdefgh"),
                        new Input.Said("T-abcdefgh"), new Input.Said("wij zijn met 6, er mist er 1")),
                Arbitraries.of("LAAK1", "FULL1", "GONE1")
                .flatMap(gathering -> Arbitraries.of(id("a1/0"), id("none"), id(AnyStep.LONG_ID)).flatMap(id ->
                        Arbitraries.of(new Input.Reminded(new GatheringCode(gathering)),
                                new Input.Moved(new GatheringCode(gathering)),
                        new Input.CalledOff(new GatheringCode(gathering), AnyStep.NOW, "Buurthuis"),
                                new Input.Offered(new GatheringCode(gathering), id, AnyStep.NOW.plusHours(4)),
                                new Input.Lapsed(new GatheringCode(gathering), id),
                                new Input.OfferedFewer(new GatheringCode(gathering), id, 1, AnyStep.NOW.plusHours(4)),
                                new Input.WaitingClosed(new GatheringCode(gathering)),
                                new Input.FewerDecided(id, new GatheringCode(gathering), Outcome.GRANTED, 1, 0),
                                new Input.FewerDecided(id, new GatheringCode(gathering), Outcome.WAITING, 0, 0)))),
                Arbitraries.of(Outcome.values())
                .flatMap(outcome -> Arbitraries.of(id("a1/0"), id("t9/0"), id(AnyStep.LONG_ID)).flatMap(id ->
                        Arbitraries.of("LAAK1", "FULL1", "GONE1")
                        .flatMap(gathering -> Arbitraries.integers().map(n ->
                                new Input.SeatsDecided(id, new GatheringCode(gathering), outcome, n, n))))));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.strings().all().ofMaxLength(60)),
                Tuple.of(4, Arbitraries.strings().withChars("\u202E\u2066\u2069\u200F\u0000\n\t😀👍🏽‍ /")
                .ofMaxLength(20)),
                Tuple.of(1, Arbitraries.strings().all().ofMinLength(9_000).ofMaxLength(10_000)
                .edgeCases(edges -> edges.none())),
                Tuple.of(12, Arbitraries.of("", " ", "0", "1", "2", "3", "10", "11", "99", "100", "١٢", "-1", "1.5",
                "ja", "nee", "evet", "نعم", "erê",
                        "بەڵێ", "👍", "stop", "start", "menu", "terug", "taal", "hulp", "mens", "afzeggen", "overslaan",
                        "weet niet",
                        "mijn gegevens", "vergeet mij", "LAAK1", "laak1 tr", "ik wil LAAK1", "GONE77", "Karim",
                        "türkçe", "AR",
                        "hallo", "merhaba", "dank u wel", "شكرا", "/start", "/start g-LAAK1", "/stop", "/help@Bot", "/",
                        "Klaar", "Ja, klopt", "Ja")));
    }

    /** Buttons of every dialogue, with right and wrong ends. */
    private static Arbitrary<String> tokens() {
        return Arbitraries.of("menu", "back", "continue", "languages", "language", "help", "human", "start", "mine",
                "booking", "cancel",
                "change", "calendar", "pass", "data", "forget", "invitations", "programme", "gathering", "sign-up",
                "other",
                "women", "adults",
                "children", "group", "whom", "skip-name", "speaks", "skip-speaks", "needs", "keep", "wish", "wished",
                "confirm", "wait",
                "fewer", "detail", "again", "read-more", "drop", "come", "going", "cant", "accept", "decline",
                "accept-fewer", "keep-waiting",
                "unknown",
                "poll", "skip-poll", "poll-quote", "poll-away", "poll-why", "skip-poll-why", "poll-send",
                "poll-discard", "complete", "skip-sentence",
                "mix-age", "mix-district", "skip-mix", "skip-mix-district", "answer")
                .flatMap(verb ->
                Arbitraries.of("", ":", ":LAAK1", ":LAAK1:2", ":LAAK1:11", ":LAAK1:yes", ":LAAK1:other", ":LAAK1:HALAL",
                        ":WOMEN1", ":FULL1", ":GONE1:3", ":a1/0", ":" + AnyStep.LONG_ID, ":none", ":yes", ":no", ":ar",
                        ":zz",
                        ":0", ":1", ":999",
                        ":99999999999", ":LAAK1.after:0:1", ":LAAK1.after:4", ":LAAK2.before:1:9", ":LAAK1.after:2:x",
                        ":allergy:skip", ":LAAK1:-3", ":LAAK1:x:y:z").map(end -> verb + end));
    }
}
