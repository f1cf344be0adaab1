package nl.schuifaan.gathering;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.schuifaan.id.GatheringCode;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Which programme file was read last. Written when a file was read whole; a start that died halfway reads it again. */
@Component
class ProgrammeMark {

    private static final String COLLECTION = "programme";
    private static final String ID = "loaded";

    private final MongoTemplate mongo;

    ProgrammeMark(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    boolean isSet() {
        return find() != null;
    }

    /**
     * Whether another file was read than this one. Where that was not written down, as it was long ago, nobody can
     * tell: no.
     */
    boolean differs(String text) {
        Document mark = find();
        String digest = mark == null ? null : mark.getString("digest");
        return digest != null && !digest.equals(digest(text));
    }

    /** Codes that stood in the file. Before they were written down every gathering came from a file. */
    Collection<GatheringCode> codes(Collection<GatheringCode> all) {
        Document mark = find();
        if (mark == null) {
            return List.of();
        }
        List<String> codes = mark.getList("codes", String.class);
        return codes == null ? all : codes.stream().map(GatheringCode::new).toList();
    }

    void read(String text, List<GatheringCode> codes, Instant at) {
        mongo.save(new Document("_id", ID).append("at", at).append("digest", digest(text))
                .append("codes", codes.stream().map(GatheringCode::text).toList()),
                COLLECTION);
    }

    private @Nullable Document find() {
        return mongo.findById(ID, Document.class, COLLECTION);
    }

    private static String digest(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
