package nl.schuifaan.chat;

import com.mongodb.internal.connection.ByteBufferBsonOutput;
import com.mongodb.internal.connection.PowerOfTwoBufferPool;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.schuifaan.channel.Channel;
import nl.schuifaan.channel.Outgoing;
import nl.schuifaan.channel.Receipt;
import nl.schuifaan.conversation.ContactPoint;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.Listing;
import nl.schuifaan.conversation.Situation.Medium;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.language.Language;
import nl.schuifaan.language.LocalizedText;
import nl.schuifaan.language.OurMessages;
import nl.schuifaan.language.Phrasebook;
import nl.schuifaan.settings.SpokenTexts;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.ByteBufNIO;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.io.ByteBufferBsonInput;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Turns of a sign-up on one thread, as {@link Worker} runs them: the conversation decides and every word and label is
 * rendered. A person does eight things, and each counts as one turn. What the ninth input, the answer of the ledger,
 * costs is in it and not counted.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = {"-Xmx128m", "-XX:+UseSerialGC"})
public class EngineBench {

    private static final int TURNS = 8;
    private static final Instant NOW = Instant.parse("2026-11-24T18:00:00Z");

    @Param({"nl", "ar"})
    public String language = "nl";

    private DialogueTurn talk;
    private Codec<Chat> stored;
    private List<InboxEntry> inputs;

    @Setup
    public void setUp() {
        Phrasebook words = OurMessages.phrasebook();
        List<Listing> programme = IntStream.rangeClosed(1, 13).mapToObj(EngineBench::listing).toList();
        talk = new DialogueTurn(() -> words, new SpokenTexts((Path) null), _ ->
                programme, new Channels(() -> Stream.of(new Buttons())), List::of,
                () -> ContactPoint.UNNAMED);
        stored = CodecRegistries.fromProviders(new StoredRecords()).get(Chat.class);
        inputs = inputs();
        check();
    }

    /** What is measured has to be a sign-up, and the same whether it is stored or not. */
    private void check() {
        Chat kept = signUp(false);
        Chat stored = signUp(true);
        if (kept.person().bookings().size() != 1 || !stored.person().equals(kept.person())) {
            throw new IllegalStateException("this is no sign-up: " + kept + ", " + stored);
        }
    }

    /** As when nothing is stored. */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public Object inMemory() {
        return signUp(false);
    }

    /**
     * The chat, with the message that is owed, is written as bytes of BSON by codec and buffer of the store after each
     * turn, and read back.
     */
    @Benchmark
    @OperationsPerInvocation(TURNS)
    public Object stored() {
        return signUp(true);
    }

    private Chat signUp(boolean store) {
        Chat chat = new Chat(new ChatId("id"), "test", new byte[40], 0, false, null, null, List.of(), List.of(), null,
                null, null);
        for (InboxEntry input : inputs) {
            chat = turn(chat, input, store);
        }
        return chat;
    }

    private Chat turn(Chat before, InboxEntry input, boolean store) {
        Chat chat = before.received(input);
        TurnHandler.Decided decided = talk.decide(chat, NOW);
        chat = chat.decided(Chat.freshVersion(), decided.contact(), decided.step(), decided.owed(), null, NOW);
        chat = store ? thereAndBack(chat) : chat;
        while (!chat.owed().isEmpty()) {
            OutboxEntry owed = chat.owed().getFirst();
            chat = chat.done(null, null);
            if (owed.effect() instanceof Effect.TakeSeats(GatheringCode gathering, int _, int _)) {
                Input granted =
                        new Input.SeatsDecided(new BookingId(owed.id()), gathering, Input.Outcome.GRANTED, 0, 12);
                chat = turn(chat, new InboxEntry(owed.id() + "=", granted, NOW, null, null), store);
            }
        }
        return chat;
    }

    private Chat thereAndBack(Chat chat) {
        byte[] bytes;
        try (ByteBufferBsonOutput output = new ByteBufferBsonOutput(PowerOfTwoBufferPool.DEFAULT)) {
            stored.encode(new BsonBinaryWriter(output), chat, EncoderContext.builder().build());
            bytes = output.toByteArray();
        }
        var input = new ByteBufferBsonInput(new ByteBufNIO(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)));
        return stored.decode(new BsonBinaryReader(input), DecoderContext.builder().build());
    }

    private List<InboxEntry> inputs() {
        List<Input> acts = List.of(new Input.Opened("g-LAAK3"), new Input.Pressed("language:" + language),
                new Input.Pressed("sign-up:LAAK3"),
                new Input.Pressed("whom:LAAK3:me"),
                new Input.Pressed("adults:LAAK3:2"), new Input.Pressed("children:LAAK3:1"),
                new Input.Said("Ayşe"), new Input.Pressed("confirm:LAAK3"));
        List<InboxEntry> inputs = new ArrayList<>();
        for (Input act : acts) {
            inputs.add(new InboxEntry("t70000" + inputs.size(), act, NOW, new Language(language), "4711"));
        }
        return inputs;
    }

    private static Listing listing(int n) {
        LocalDateTime start = LocalDateTime.of(2026, 12, 5, 19, 0).plusWeeks(n);
        LocalizedText title =
                new LocalizedText(Map.of("nl", "Verhalen aan tafel " + n, "ar", "حكايات حول المائدة " + n));
        LocalizedText about = new LocalizedText(Map.of("nl",
                "Samira vertelt hoe zij in Den Haag kwam wonen. Daarna praten we er samen over.",
                "ar", "تحكي سميرة كيف جاءت للعيش في لاهاي. بعد ذلك نتحدث معًا عن ذلك."));
        return new Listing(new GatheringCode("LAAK" + n), Listing.Kind.STORY, new Listing.Words(title, about, "Samira"),
                new Listing.Times(start,
                start.plusHours(2)),
                new Listing.Venue("Buurthuis", "Hoofdstraat 1",
                "https://www.openstreetmap.org/search?query=Hoofdstraat+1"),
                new Listing.Table(List.of(new Language("nl"), new Language("ar")),
                List.of(new Language("tr"), new Language("ckb")), Listing.Audience.EVERYONE, true),
                new Listing.Seats(70, 15, 0));
    }

    /** A channel with buttons that nothing is sent by. */
    private static final class Buttons implements Channel {

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public Medium medium() {
            return Medium.BUTTONS;
        }

        @Override
        public Receipt send(Outgoing message) {
            throw new UnsupportedOperationException();
        }
    }
}
