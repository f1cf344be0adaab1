package nl.schuifaan.channel.simulator;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.schuifaan.channel.Outgoing.Button;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The phones of the simulator, what is on them, and how far its clock is ahead; all of it survives a restart. */
@Component
@WhenSimulating
class Phones {

    /**
     * A phone forgets what is older; this is a good week of trying things out, and far below the limit of a document.
     */
    private static final int REMEMBERED = 500;

    private static final String SIMULATOR = "simulator";

    /** Stands where an answer stood. */
    private static final String HIDDEN = "🔒";

    private final MongoTemplate store;

    Phones(MongoTemplate store) {
        this.store = store;
    }

    List<Phone> all() {
        return store.find(new Query().with(Sort.by("place")), Phone.class);
    }

    Optional<Phone> find(String id) {
        return Optional.ofNullable(store.findById(id, Phone.class));
    }

    Optional<Phone> at(Handset handset, String address) {
        return all().stream().filter(phone -> phone.handset() == handset && phone.address().equals(address))
                .findFirst();
    }

    void add(Phone phone) {
        store.insert(phone);
    }

    void remove(String id) {
        store.remove(query(where("_id").is(id)), Phone.class);
        store.remove(query(where("phone").is(id)), FileContent.class);
    }

    void append(String phone, Entry entry) {
        store.updateFirst(query(where("_id").is(phone)), new Update().push("entries").slice(-REMEMBERED).each(entry),
                Phone.class);
    }

    void block(String phone, boolean blocked) {
        store.updateFirst(query(where("_id").is(phone)), Update.update("blocked", blocked), Phone.class);
    }

    /** The mailbox has this entry of the person's. */
    void handed(String phone, String entry) {
        store.updateFirst(query(where("_id").is(phone).and("entries.id").is(entry)),
                Update.update("entries.$.handed", true), Phone.class);
    }

    /** The same, and what was said in it is let go of. */
    void handedAndHidden(String phone, String entry) {
        store.updateFirst(query(where("_id").is(phone).and("entries.id").is(entry)),
                Update.update("entries.$.handed", true)
                .set("entries.$.text", HIDDEN).set("entries.$.buttons", List.of(new Button("", HIDDEN))), Phone.class);
    }

    void keep(String phone, String message, byte[] content) {
        store.save(new FileContent(message, phone, content));
    }

    /** What is in the file that came with this message. */
    Optional<byte[]> file(String phone, String message) {
        return Optional.ofNullable(store.findById(message, FileContent.class))
                .filter(file -> file.phone().equals(phone)).map(FileContent::content);
    }

    /** A number that has not been used before. */
    int next() {
        return count(1, 0).numbers();
    }

    Duration ahead() {
        Memory memory = store.findById(SIMULATOR, Memory.class);
        return memory == null ? Duration.ZERO : Duration.ofSeconds(memory.aheadSeconds());
    }

    void moveAhead(Duration step) {
        count(0, step.toSeconds());
    }

    /** Whether this simulator has never been used. */
    boolean isNew() {
        return store.findById(SIMULATOR, Memory.class) == null;
    }

    private Memory count(int numbers, long aheadSeconds) {
        Memory after = store.findAndModify(query(where("_id").is(SIMULATOR)),
                new Update().inc("numbers", numbers).inc("aheadSeconds", aheadSeconds),
                FindAndModifyOptions.options().upsert(true).returnNew(true), Memory.class);
        if (after == null) {
            throw new IllegalStateException("the store did not return what it wrote");
        }
        return after;
    }

    /** What the simulator itself remembers; one document. */
    @Document("simulator")
    @TypeAlias("simulator")
    record Memory(@Id String id, int numbers, long aheadSeconds) {}

    /** A file, beside the phone it is on, so that a phone stays small. */
    @Document("phone-files")
    @TypeAlias("phone-file")
    record FileContent(@Id String message, String phone, byte[] content) {}
}
