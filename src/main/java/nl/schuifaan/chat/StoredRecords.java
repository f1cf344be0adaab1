package nl.schuifaan.chat;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.schuifaan.conversation.StoredAs;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Writes Schuifaan's records to BSON and reads them back, without a word of it in the pure packages. One of several siblings is
 * told by the field {@code is}, which holds the name of its {@link StoredAs}. What is null or an empty list is left out; what is
 * missing reads as null, zero, false or an empty list; what is unknown is skipped, so that older and newer versions read each
 * other. A sibling of an unknown name reads as null.
 */
public final class StoredRecords implements CodecProvider {

    private static final String KIND = "is";

    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, Class<?>>> siblings = new ConcurrentHashMap<>();

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        boolean ours = type.getPackageName().startsWith("nl.schuifaan") && (type.isRecord() || type.isSealed());
        return ours ? new RecordCodec<>(type) : null;
    }

    private final class RecordCodec<T> implements Codec<T> {
        private final Class<T> type;

        RecordCodec(Class<T> type) {
            this.type = type;
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            writeRecord(writer, value);
        }

        @Override
        @SuppressWarnings("NullAway")
        public T decode(BsonReader reader, DecoderContext context) {
            return type.cast(read(reader, type));
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }

    private void writeRecord(BsonWriter writer, Object value) {
        Shape shape = shape(value.getClass());
        writer.writeStartDocument();
        if (shape.alias != null) {
            writer.writeString(KIND, shape.alias);
        }
        for (Field field : shape.fields) {
            Object part = field.of(value);
            if (part == null || part instanceof List<?> list && list.isEmpty()) {
                continue;
            }
            writer.writeName(field.name);
            writeValue(writer, part);
        }
        writer.writeEndDocument();
    }

    private void writeValue(BsonWriter writer, Object value) {
        if (Scalars.write(writer, value)) {
            return;
        }
        if (value instanceof List<?> list) {
            writer.writeStartArray();
            list.forEach(item -> writeValue(writer, item));
            writer.writeEndArray();
        } else {
            writeRecord(writer, value);
        }
    }

    private @Nullable Object read(BsonReader reader, Type declared) {
        if (reader.getCurrentBsonType() == BsonType.NULL) {
            reader.readNull();
            return null;
        }
        if (declared instanceof ParameterizedType list) {
            return readList(reader, list.getActualTypeArguments()[0]);
        }
        Class<?> type = (Class<?>) declared;
        return Scalars.holds(type) ? Scalars.read(reader, type) : readRecord(reader, type);
    }

    private List<Object> readList(BsonReader reader, Type item) {
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

    private @Nullable Object readRecord(BsonReader reader, Class<?> declared) {
        reader.readStartDocument();
        Shape shape = declared.isRecord() ? shape(declared) : null;
        Object[] values = shape == null ? null : shape.defaults.clone();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String name = reader.readName();
            if (shape == null && name.equals(KIND)) {
                Class<?> sibling = siblings(declared).get(reader.readString());
                shape = sibling == null ? null : shape(sibling);
                values = shape == null ? null : shape.defaults.clone();
                continue;
            }
            Field field = shape == null ? null : shape.byName.get(name);
            if (field == null || values == null) {
                reader.skipValue();
            } else {
                values[field.index] = orDefault(read(reader, field.type), values[field.index]);
            }
        }
        reader.readEndDocument();
        return shape == null || values == null ? null : shape.make(values);
    }

    private static @Nullable Object orDefault(@Nullable Object value, @Nullable Object otherwise) {
        return value == null ? otherwise : value;
    }

    private Map<String, Class<?>> siblings(Class<?> sealed) {
        return siblings.computeIfAbsent(sealed, type -> {
            Map<String, Class<?>> found = new HashMap<>();
            collect(type, found);
            return found;
        });
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

    private Shape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, Shape::of);
    }

    /** One component of a record. */
    private record Field(int index, String name, Type type, MethodHandle accessor) {
        Object of(Object value) {
            try {
                return accessor.invokeExact(value);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }

    /** How a record is taken apart and put together. */
    private record Shape(@Nullable String alias, List<Field> fields, Map<String, Field> byName, @Nullable Object[] defaults,
                         MethodHandle constructor) {

        static Shape of(Class<?> type) {
            try {
                MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
                RecordComponent[] components = type.getRecordComponents();
                List<Field> fields = new ArrayList<>();
                Object[] defaults = new Object[components.length];
                for (int i = 0; i < components.length; i++) {
                    RecordComponent part = components[i];
                    MethodHandle accessor = lookup.unreflect(part.getAccessor())
                            .asType(MethodType.methodType(Object.class, Object.class));
                    String name = part.getAccessor().isAnnotationPresent(BsonId.class) ? "_id" : part.getName();
                    fields.add(new Field(i, name, part.getGenericType(), accessor));
                    defaults[i] = Scalars.initial(part.getType());
                }
                MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class,
                                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)))
                        .asSpreader(Object[].class, components.length)
                        .asType(MethodType.methodType(Object.class, Object[].class));
                Map<String, Field> byName = new HashMap<>();
                fields.forEach(field -> byName.put(field.name, field));
                StoredAs alias = type.getAnnotation(StoredAs.class);
                return new Shape(alias == null ? null : alias.value(), fields, byName, defaults, constructor);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot store " + type, e);
            }
        }

        Object make(@Nullable Object[] values) {
            try {
                return constructor.invokeExact(values);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read back a record", e);
            }
        }
    }
}
