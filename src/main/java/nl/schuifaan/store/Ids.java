package nl.schuifaan.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

    /** The same for Spring's mapping of records. */
    static MongoCustomConversions conversions() {
        List<GenericConverter> both = new ArrayList<>();
        Id.TYPES.forEach((type, making) -> {
            both.add(new Writing(type));
            both.add(new Reading(type, making));
        });
        return new MongoCustomConversions(both);
    }

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        Function<String, Id> making = Id.TYPES.get(type);
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
    private record Reading(Class<? extends Id> type, Function<String, Id> making) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
            return text == null ? null : Id.stored(making, text.toString());
        }
    }
}
