package nl.schuifaan.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.schuifaan.conversation.StoredAs;
import nl.schuifaan.id.Id;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Writes Schuifaan's records to BSON and reads them back, without a word of it in the pure packages. One of several
 * siblings is told by the field {@code is}, which holds the name of its {@link StoredAs}. What is null or an empty list
 * is left out, and so is false and zero, but of a document itself, which is looked for by its fields. What is missing
 * reads as null, zero, false or an empty list; what is unknown is skipped, so that older and newer versions read each
 * other. A sibling of an unknown name reads as null.
 */
public final class StoredRecords implements CodecProvider {

    private static final String KIND = "is";

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return RecordShape.of(type);
        }
    };

    /** The records under a sealed type, by the names they are stored as. */
    private static final ClassValue<Map<String, Class<?>>> SIBLINGS = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> sealed) {
            Map<String, Class<?>> found = new HashMap<>();
            collect(sealed, found);
            return found;
        }
    };

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        boolean ours = type.getPackageName().startsWith("nl.schuifaan") && (type.isRecord() || type.isSealed())
                && !Id.class.isAssignableFrom(type);
        return ours ? new RecordCodec<>(type) : null;
    }

    private final class RecordCodec<T> implements Codec<T> {
        private final Class<T> type;
        private final RecordShape.Part part;

        RecordCodec(Class<T> type) {
            this.type = type;
            part = RecordShape.Part.of(type);
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writeRecord(writer, value);
        }

        @Override
        @SuppressWarnings("NullAway")
        public T decode(BsonReader reader, DecoderContext context) {
            return type.cast(readRecord(reader, part));
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }

    private void writeRecord(BsonWriter writer, Object value) {
        RecordShape shape = SHAPES.get(value.getClass());
        writer.writeStartDocument();
        if (shape.alias() != null) {
            writer.writeString(KIND, shape.alias());
        }
        Object holder = value;
        Function<Object, Object> within = null;
        for (RecordShape.Field field : shape.fields()) {
            if (field.within() != within) {
                within = field.within();
                holder = within == null ? value : within.apply(value);
            }
            Object held = field.accessor().apply(holder);
            if (field.isSaid(held)) {
                writer.writeName(field.name());
                write(writer, field.part(), held);
            }
        }
        writer.writeEndDocument();
    }

    private void write(BsonWriter writer, RecordShape.Part part, Object value) {
        if (part.single() != null) {
            part.single().writing().accept(writer, value);
        } else if (part.item() != null) {
            writer.writeStartArray();
            for (Object item : (List<?>) value) {
                write(writer, part.item(), item);
            }
            writer.writeEndArray();
        } else {
            writeRecord(writer, value);
        }
    }

    private @Nullable Object read(BsonReader reader, RecordShape.Part part) {
        if (reader.getCurrentBsonType() == BsonType.NULL) {
            reader.readNull();
            return null;
        } else if (part.single() != null) {
            return part.single().reading().apply(reader);
        }
        return part.item() != null ? readList(reader, part.item()) : readRecord(reader, part);
    }

    private List<Object> readList(BsonReader reader, RecordShape.Part item) {
        List<Object> list = new ArrayList<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            Object value = read(reader, item);
            if (value != null) {
                list.add(value);
            }
        }
        reader.readEndArray();
        return list;
    }

    private @Nullable Object readRecord(BsonReader reader, RecordShape.Part part) {
        reader.readStartDocument();
        RecordShape shape = part.sibling() ? null : SHAPES.get(part.type());
        Object[] values = shape == null ? null : shape.defaults().clone();
        int next = 0;
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String name = reader.readName();
            if (shape == null && name.equals(KIND)) {
                Class<?> sibling = SIBLINGS.get(part.type()).get(reader.readString());
                shape = sibling == null ? null : SHAPES.get(sibling);
                values = shape == null ? null : shape.defaults().clone();
                continue;
            }
            RecordShape.Field field = shape == null ? null : shape.find(name, next);
            if (field == null || values == null) {
                reader.skipValue();
            } else {
                values[field.index()] = orDefault(read(reader, field.part()), values[field.index()]);
                next = field.index() + 1;
            }
        }
        reader.readEndDocument();
        return shape == null || values == null ? null : shape.make(values);
    }

    private static @Nullable Object orDefault(@Nullable Object value, @Nullable Object otherwise) {
        return value == null ? otherwise : value;
    }

    private static void collect(Class<?> type, Map<String, Class<?>> found) {
        StoredAs name = type.getAnnotation(StoredAs.class);
        if (name != null && found.put(name.value(), type) != null) {
            throw new IllegalStateException("two records are stored as " + name.value());
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(sibling -> collect(sibling, found));
        }
    }
}
