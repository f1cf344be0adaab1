package nl.schuifaan.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What an update changes in one document, as {@code com.mongodb.client.model.Updates} says it. Values are written to
 * BSON at once: those builders make a tree of each, which a turn makes three of, only to be written.
 */
public final class Changes implements Bson {

    /** Most of what one operator changes in a chat fits. In bytes. */
    private static final int ROOM = 512;

    private static final EncoderContext PLAIN = EncoderContext.builder().build();

    private final Map<String, Map<String, Value>> byOperator = new LinkedHashMap<>();

    /** Writes the value of one field. */
    @FunctionalInterface
    private interface Value {

        void write(BsonWriter writer, CodecRegistry registry);
    }

    /** @param value null is stored as such */
    public Changes set(String field, @Nullable Object value) {
        return put("$set", field, value);
    }

    public Changes setOnInsert(String field, Object value) {
        return put("$setOnInsert", field, value);
    }

    public Changes unset(String field) {
        return put("$unset", field, "");
    }

    public Changes inc(String field, long by) {
        return put("$inc", field, by);
    }

    public Changes min(String field, Object value) {
        return put("$min", field, value);
    }

    /** Takes the first off a list. */
    public Changes popFirst(String field) {
        return put("$pop", field, -1);
    }

    /** Adds these at the end of a list. */
    public Changes push(String field, List<?> values) {
        return push(field, values, null, null);
    }

    /** Puts this before all that is in a list. */
    public Changes pushFirst(String field, Object value) {
        return push(field, List.of(value), 0, null);
    }

    /** Adds these at the end of a list, and keeps the last so many. */
    public Changes pushKeeping(String field, List<?> values, int last) {
        return push(field, values, null, -last);
    }

    private Changes push(String field, List<?> values, @Nullable Integer position, @Nullable Integer slice) {
        return putWritten("$push", field, (writer, registry) -> {
            writer.writeStartDocument();
            writer.writeStartArray("$each");
            values.forEach(value -> write(writer, value, registry));
            writer.writeEndArray();
            if (position != null) {
                writer.writeInt32("$position", position);
            }
            if (slice != null) {
                writer.writeInt32("$slice", slice);
            }
            writer.writeEndDocument();
        });
    }

    private Changes put(String operator, String field, @Nullable Object value) {
        return putWritten(operator, field, (writer, registry) -> write(writer, value, registry));
    }

    private Changes putWritten(String operator, String field, Value value) {
        byOperator.computeIfAbsent(operator, _ -> new LinkedHashMap<>()).put(field, value);
        return this;
    }

    @SuppressWarnings("unchecked")
    private static void write(BsonWriter writer, @Nullable Object value, CodecRegistry registry) {
        if (value == null) {
            writer.writeNull();
        } else {
            ((Codec<Object>) registry.get(value.getClass())).encode(writer, value, PLAIN);
        }
    }

    @Override
    public <T> BsonDocument toBsonDocument(Class<T> documents, CodecRegistry registry) {
        BsonDocument update = new BsonDocument();
        byOperator.forEach((operator, fields) -> update.put(operator, written(fields, registry)));
        return update;
    }

    private static RawBsonDocument written(Map<String, Value> fields, CodecRegistry registry) {
        BasicOutputBuffer bytes = new BasicOutputBuffer(ROOM);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            writer.writeStartDocument();
            fields.forEach((field, value) -> {
                writer.writeName(field);
                value.write(writer, registry);
            });
            writer.writeEndDocument();
        }
        return new RawBsonDocument(bytes.getInternalBuffer(), 0, bytes.getPosition());
    }

    @Override
    public String toString() {
        return byOperator.keySet().toString();
    }
}
