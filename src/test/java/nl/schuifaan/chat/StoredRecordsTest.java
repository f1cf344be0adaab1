package nl.schuifaan.chat;

import static nl.schuifaan.id.Codes.LAAK1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.conversation.Booking;
import nl.schuifaan.conversation.Contact;
import nl.schuifaan.conversation.Effect;
import nl.schuifaan.conversation.Inline;
import nl.schuifaan.conversation.Input;
import nl.schuifaan.conversation.StoredAs;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.language.Language;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoredRecordsTest {

    private final CodecRegistry registry = CodecRegistries.fromProviders(new StoredRecords());

    sealed interface Shape {
        @StoredAs("circle")
        record Circle(int radius, @Nullable String name) implements Shape {}

        @StoredAs("pair")
        record Pair(Shape left, Shape right, List<Shape> more) implements Shape {}
    }

    record Holder(@Nullable Shape shape, long count, boolean open, @Nullable Instant at, byte[] bytes) {}

    record Deep(int depth, List<String> names, @Nullable Shape shape) {}

    record Part(boolean first, @Inline Deep deep, @Nullable String last) {}

    record Whole(long before, @Inline Part part, int after) {}

    record Perhaps(@Nullable Integer count, @Nullable Boolean open) {}

    record Found(@BsonId String id, long version, boolean silenced) {}

    record Clash(long depth, @Inline Deep deep) {}

    @Test
    void what_is_written_reads_back_the_same() {
        Contact contact = Contact.UNKNOWN;
        assertThat(back(contact, Contact.class)).isEqualTo(contact);
        Shape shape = new Shape.Pair(new Shape.Circle(1, null), new Shape.Circle(2, "big"),
                List.of(new Shape.Circle(3, "x")));
        assertThat(back(shape, Shape.class)).isEqualTo(shape);
        InboxEntry pending = new InboxEntry("t1", new Input.Said("سلام 👍"), Instant.ofEpochMilli(5), new Language("ar"),
                null);
        assertThat(back(pending, InboxEntry.class)).isEqualTo(pending);
    }

    @Test
    void an_owed_message_and_an_owed_effect_read_back_the_same() {
        OutboxEntry effect = new OutboxEntry("t1/0", true, false, null, new Effect.TakeSeats(LAAK1, 2, 1));
        assertThat(back(effect, OutboxEntry.class)).isEqualTo(effect);
        OutboxEntry message = new OutboxEntry("t1/1", true, false,
                new OutboxEntry.Message(Language.DUTCH, "Hallo", List.of(), null, "12"), null);
        assertThat(back(message, OutboxEntry.class)).isEqualTo(message);
    }

    @Test
    void why_something_was_left_unsaid_is_stored_by_its_old_words_and_an_unknown_one_reads_as_another() {
        for (Unsaid reason : Unsaid.values()) {
            assertThat(back(new Effect.LeaveUnsaid(reason), Effect.class)).isEqualTo(new Effect.LeaveUnsaid(reason));
        }
        assertThat(written(new Effect.LeaveUnsaid(Unsaid.NO_BOOKING)))
                .isEqualTo(BsonDocument.parse("{is: 'leave-unsaid', reason: 'no booking'}"));
        assertThat(read(BsonDocument.parse("{is: 'leave-unsaid', reason: 'called off'}"), Effect.class))
                .isEqualTo(new Effect.LeaveUnsaid(Unsaid.STOPPED));
        assertThat(read(BsonDocument.parse("{is: 'leave-unsaid', reason: 'of old'}"), Effect.class))
                .isEqualTo(new Effect.LeaveUnsaid(Unsaid.OTHER));
    }

    @Test
    void a_sibling_is_told_by_its_stored_name_and_not_by_its_class() {
        assertThat(written(new Input.Said("hoi"))).isEqualTo(BsonDocument.parse("{is: 'said', text: 'hoi'}"));
    }

    @Test
    void a_sibling_that_is_no_longer_known_reads_as_null_and_the_rest_is_kept() {
        BsonDocument document =
                BsonDocument.parse("{shape: {is: 'square', side: 3, deep: {a: [1, 2]}}, count: {$numberLong: '7'}}");
        Holder holder = read(document, Holder.class);
        assertThat(holder.shape()).isNull();
        assertThat(holder.count()).isEqualTo(7);
    }

    @Test
    void what_is_missing_is_empty_and_what_is_unknown_is_skipped() {
        Contact contact = read(BsonDocument.parse("{newer: {x: [1, {y: 2}]}, misses: 2}"), Contact.class);
        assertThat(contact.misses()).isEqualTo(2);
        assertThat(contact.bookings()).isEmpty();
        assertThat(contact.language()).isNull();
    }

    @Test
    void false_and_zero_are_left_out_where_they_read_so_again() {
        assertThat(written(new Holder(null, 0, false, null, new byte[0]))).containsOnlyKeys("bytes");
        assertThat(written(new Whole(0, new Part(false, new Deep(0, List.of(), null), null), 0))).isEmpty();
        Perhaps perhaps = new Perhaps(0, false);
        assertThat(back(perhaps, Perhaps.class)).as("what may be null has to be said").isEqualTo(perhaps);
        assertThat(written(new Found("x", 0, false))).as("a document is looked for by its fields")
                .isEqualTo(BsonDocument.parse("{_id: 'x', version: {$numberLong: '0'}, silenced: false}"));
    }

    @Test
    void a_part_in_line_is_stored_among_the_rest_and_reads_back_the_same() {
        Whole whole = new Whole(1, new Part(true, new Deep(2, List.of("x"), new Shape.Circle(3, null)), "z"), 4);
        assertThat(written(whole)).isEqualTo(BsonDocument.parse("""
                {before: {$numberLong: '1'}, first: true, depth: 2, names: ['x'], shape: {is: 'circle', radius: 3},
                last: 'z', after: 4}"""));
        assertThat(back(whole, Whole.class)).isEqualTo(whole);
    }

    @Test
    void a_part_in_line_of_which_nothing_is_stored_is_empty() {
        assertThat(read(BsonDocument.parse("{after: 4}"), Whole.class))
                .isEqualTo(new Whole(0, new Part(false, new Deep(0, List.of(), null), null), 4));
    }

    @Test
    void no_two_fields_in_line_have_one_name() {
        Clash clash = new Clash(1, new Deep(2, List.of(), null));
        assertThatThrownBy(() -> written(clash)).hasMessageContaining("two fields of one name");
    }

    /** In the order in which version 0.1 wrote it, which is another. */
    @Test
    void a_booking_is_stored_as_it_always_was() {
        BsonDocument old = BsonDocument.parse("""
                {id: 'a1/0', gathering: 'LAAK1', adults: 2, children: 1, name: 'Samira', self: true, language: 'ar',
                wishes: ['HALAL', 'ALLERGY'], position: 3, ends: '2026-11-28T22:00', until: '2026-11-28T12:00',
                coming: true, allergy: 'noten', fewer: 1, interpreted: 'ti'}""");
        Booking booking = read(old, Booking.class);
        assertThat(booking.who()).isEqualTo(new Booking.Who("Samira", true, new Language("ar")));
        assertThat(booking.wished()).isEqualTo(new Booking.Wished(
                List.of(Booking.Wish.HALAL, Booking.Wish.ALLERGY), "noten", new Language("ti")));
        assertThat(booking.queue()).isEqualTo(new Booking.Queue(3, LocalDateTime.of(2026, 11, 28, 12, 0), 1));
        assertThat(written(booking)).isEqualTo(old);
    }

    @Test
    void every_sibling_that_can_be_stored_has_a_name() {
        List<Class<?>> nameless = new java.util.ArrayList<>();
        for (Class<?> sealed : List.of(nl.schuifaan.conversation.Step.class, Input.class, Effect.class)) {
            collectNameless(sealed, nameless);
        }
        nameless.remove(Effect.Say.class);
        assertThat(nameless).isEmpty();
    }

    private static void collectNameless(Class<?> type, List<Class<?>> nameless) {
        if (type.isRecord() && !type.isAnnotationPresent(StoredAs.class)) {
            nameless.add(type);
        }
        if (type.isSealed()) {
            List.of(type.getPermittedSubclasses()).forEach(sibling -> collectNameless(sibling, nameless));
        }
    }

    private <T> T back(T value, Class<T> type) {
        return read(written(value), type);
    }

    @SuppressWarnings("unchecked")
    private <T> BsonDocument written(T value) {
        BsonDocument document = new BsonDocument();
        Codec<T> codec = (Codec<T>) registry.get(value.getClass());
        codec.encode(new BsonDocumentWriter(document), value, EncoderContext.builder().build());
        return document;
    }

    private <T> T read(BsonDocument document, Class<T> type) {
        return registry.get(type).decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
