package nl.schuifaan.transcript;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import nl.schuifaan.chat.StoredRecords;
import nl.schuifaan.transcript.playing.Confidant.Kept;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.ByteBufNIO;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.ByteBufferBsonInput;

/** What is kept of a chat, written to the bytes in which it is stored and read back from them. */
final class StoredForm {

    private static final Codec<Kept> CODEC = CodecRegistries.fromProviders(new StoredRecords()).get(Kept.class);

    private StoredForm() {}

    static Kept andBack(Kept kept) {
        BasicOutputBuffer bytes = new BasicOutputBuffer();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(bytes)) {
            CODEC.encode(writer, kept, EncoderContext.builder().build());
        }
        ByteBuffer stored = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        try (BsonBinaryReader reader = new BsonBinaryReader(new ByteBufferBsonInput(new ByteBufNIO(stored)))) {
            return CODEC.decode(reader, DecoderContext.builder().build());
        }
    }
}
