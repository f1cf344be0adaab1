package nl.schuifaan.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.id.Id;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Stores an {@link Id} as its text: for whoever speaks to the driver, and for Spring's mapping, keys of maps too. */
public final class Ids implements CodecProvider {

    private static final Map<Class<? extends Id>, Function<String, Id>> BY_TYPE = Map.of(
            ChatId.class, ChatId::new, BookingId.class, BookingId::new, GatheringCode.class, GatheringCode::new);

    /** The same for Spring's mapping of records. */
    static MongoCustomConversions conversions() {
        return new MongoCustomConversions(BY_TYPE.keySet().stream()
                .flatMap(type -> List.of(new Writing(type), new Reading(type)).stream()).toList());
    }

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        Function<String, Id> making = BY_TYPE.get(type);
        return making == null ? null : new IdCodec<>(type, making);
    }

    private record IdCodec<T>(Class<T> getEncoderClass, Function<String, Id> making) implements Codec<T> {

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writer.writeString(value.toString());
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            return getEncoderClass.cast(making.apply(reader.readString()));
        }
    }

    @WritingConverter
    private record Writing(Class<? extends Id> type) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, String.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object id, TypeDescriptor from, TypeDescriptor to) {
            return id == null ? null : id.toString();
        }
    }

    @ReadingConverter
    private record Reading(Class<? extends Id> type) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
            if (text == null || text.toString().isBlank()) {   // blank: none, as older versions stored it
                return null;
            }
            return Objects.requireNonNull(BY_TYPE.get(type)).apply(text.toString());
        }
    }
}
