package nl.schuifaan.chat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.id.Id;
import nl.schuifaan.language.Language;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** A single value that a stored record is made of: how one of its type is written, and how the next one is read. */
record Scalar(BiConsumer<BsonWriter, Object> writing, Function<BsonReader, @Nullable Object> reading) {

    private static final Map<Class<?>, Scalar> BY_TYPE = Map.ofEntries(
            of(String.class, BsonWriter::writeString, BsonReader::readString),
            of(int.class, BsonWriter::writeInt32, Scalar::readInt),
            of(Integer.class, BsonWriter::writeInt32, Scalar::readInt),
            of(long.class, BsonWriter::writeInt64, Scalar::readLong),
            of(Long.class, BsonWriter::writeInt64, Scalar::readLong),
            of(boolean.class, BsonWriter::writeBoolean, BsonReader::readBoolean),
            of(Boolean.class, BsonWriter::writeBoolean, BsonReader::readBoolean),
            of(Instant.class, (writer, it) -> writer.writeDateTime(it.toEpochMilli()),
                    reader -> Instant.ofEpochMilli(reader.readDateTime())),
            // Local time in The Hague has no instant of its own in the night the clock goes back: kept as it was said.
            of(LocalDateTime.class, (writer, it) -> writer.writeString(it.toString()),
                    reader -> LocalDateTime.parse(reader.readString())),
            of(byte[].class, (writer, it) -> writer.writeBinaryData(new BsonBinary(it)),
                    reader -> reader.readBinaryData().getData()),
            of(Language.class, (writer, it) -> writer.writeString(it.code()),
                    reader -> new Language(reader.readString())),
            of(Unsaid.class, (writer, it) -> writer.writeString(it.stored()),
                    reader -> Unsaid.of(reader.readString())));

    @SuppressWarnings("unchecked")
    private static <T> Map.Entry<Class<?>, Scalar> of(Class<T> type, BiConsumer<BsonWriter, T> writing,
            Function<BsonReader, T> reading) {
        return Map.entry(type, new Scalar((BiConsumer<BsonWriter, Object>) writing, reading::apply));
    }

    /** How values of that type are stored; null when they are not single ones. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static @Nullable Scalar of(Class<?> type) {
        Function<String, Id> id = Id.TYPES.get(type);
        if (id != null) {
            return new Scalar((writer, it) -> writer.writeString(((Id) it).text()),
                    reader -> Id.stored(id, reader.readString()));
        }
        Scalar known = BY_TYPE.get(type);
        return known != null || !type.isEnum() ? known
                : new Scalar((writer, constant) -> writer.writeString(((Enum<?>) constant).name()),
                        reader -> Enum.valueOf((Class<Enum>) type, reader.readString()));
    }

    /** What a component is when nothing is stored of it. */
    static @Nullable Object initial(Class<?> type) {
        if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        } else if (type == boolean.class) {
            return false;
        }
        return type == List.class ? List.of() : null;
    }

    private static int readInt(BsonReader reader) {
        return reader.getCurrentBsonType() == BsonType.INT64 ? (int) reader.readInt64() : reader.readInt32();
    }

    private static long readLong(BsonReader reader) {
        return reader.getCurrentBsonType() == BsonType.INT32 ? reader.readInt32() : reader.readInt64();
    }
}
