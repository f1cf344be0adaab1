package nl.schuifaan.chat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.language.Language;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** The single values that a stored record is made of. */
final class Scalars {

    private Scalars() {}

    static boolean holds(Class<?> type) {
        return type == String.class || type.isPrimitive() || type.isEnum() || type == Language.class
                || type == LocalDateTime.class || type == Instant.class || type == byte[].class
                || type == Integer.class || type == Boolean.class || type == Long.class;
    }

    /** Writes the value, if it is a single one. */
    static boolean write(BsonWriter writer, Object value) {
        switch (value) {
            case String text -> writer.writeString(text);
            case Integer number -> writer.writeInt32(number);
            case Long number -> writer.writeInt64(number);
            case Boolean truth -> writer.writeBoolean(truth);
            case Enum<?> constant -> writer.writeString(constant.name());
            case Language language -> writer.writeString(language.code());
            // Local time in The Hague has no instant of its own in the night the clock goes back: kept as it was said.
            case LocalDateTime time -> writer.writeString(time.toString());
            case Instant instant -> writer.writeDateTime(instant.toEpochMilli());
            case byte[] bytes -> writer.writeBinaryData(new BsonBinary(bytes));
            default -> {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object read(BsonReader reader, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return reader.getCurrentBsonType() == BsonType.INT64 ? (int) reader.readInt64() : reader.readInt32();
        } else if (type == long.class || type == Long.class) {
            return reader.getCurrentBsonType() == BsonType.INT32 ? (long) reader.readInt32() : reader.readInt64();
        } else if (type == boolean.class || type == Boolean.class) {
            return reader.readBoolean();
        } else if (type == Instant.class) {
            return Instant.ofEpochMilli(reader.readDateTime());
        } else if (type == byte[].class) {
            return reader.readBinaryData().getData();
        }
        String text = reader.readString();
        if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, text);
        } else if (type == Language.class) {
            return new Language(text);
        }
        return type == LocalDateTime.class ? LocalDateTime.parse(text) : text;
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
}
