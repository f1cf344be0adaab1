package nl.schuifaan.chat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nl.schuifaan.conversation.StoredName;
import nl.schuifaan.conversation.Unsaid;
import nl.schuifaan.id.BookingId;
import nl.schuifaan.id.ChatId;
import nl.schuifaan.id.GatheringCode;
import nl.schuifaan.id.Id;
import nl.schuifaan.language.Language;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** The single values that a stored record is made of. */
final class Scalars {

    private Scalars() {}

    /** Reads the value that comes next. */
    @FunctionalInterface
    interface Reading {
        @Nullable Object read(BsonReader reader);
    }

    /** Writes the value, if it is a single one. */
    static boolean write(BsonWriter writer, Object value) {
        switch (value) {
            case String text -> writer.writeString(text);
            case Integer number -> writer.writeInt32(number);
            case Long number -> writer.writeInt64(number);
            case Boolean truth -> writer.writeBoolean(truth);
            case Id id -> writer.writeString(id.text());
            case StoredName named -> writer.writeString(named.stored());
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

    /** How a value of that type is read; null when it is not a single one. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static @Nullable Reading reading(Class<?> type) {
        if (type == String.class) {
            return BsonReader::readString;
        } else if (type == ChatId.class) {
            return reader -> ChatId.orNull(reader.readString());
        } else if (type == BookingId.class) {
            return reader -> booking(reader.readString());
        } else if (type == GatheringCode.class) {
            return reader -> code(reader.readString());
        } else if (type == int.class || type == Integer.class) {
            return reader -> reader.getCurrentBsonType() == BsonType.INT64 ? (int) reader.readInt64()
                    : reader.readInt32();
        } else if (type == long.class || type == Long.class) {
            return reader -> reader.getCurrentBsonType() == BsonType.INT32 ? (long) reader.readInt32()
                    : reader.readInt64();
        } else if (type == boolean.class || type == Boolean.class) {
            return BsonReader::readBoolean;
        } else if (type == Instant.class) {
            return reader -> Instant.ofEpochMilli(reader.readDateTime());
        } else if (type == LocalDateTime.class) {
            return reader -> LocalDateTime.parse(reader.readString());
        } else if (type == byte[].class) {
            return reader -> reader.readBinaryData().getData();
        } else if (type == Language.class) {
            return reader -> new Language(reader.readString());
        }
        if (type == Unsaid.class) {
            return reader -> Unsaid.of(reader.readString());
        }
        return type.isEnum() ? reader -> Enum.valueOf((Class<Enum>) type, reader.readString()) : null;
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

    /** An empty text stands for none in what was written long ago. */
    private static @Nullable GatheringCode code(String text) {
        return text.isBlank() ? null : new GatheringCode(text);
    }

    private static @Nullable BookingId booking(String text) {
        return text.isBlank() ? null : new BookingId(text);
    }
}
