package nl.schuifaan.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateManyModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.bson.conversions.Bson;

/**
 * Lets writes to documents that are busy at the same moment share one {@code bulkWrite}, and with it one wait for the
 * journal. While one is under way the next gathers, so a write alone is not held up.
 *
 * <p>Of a write that the driver may repeat, the server keeps a record of its own, which costs about as much as the
 * write. These are sent as updates of many, for which it keeps none, and repeated here: each names one document and
 * carries its condition.
 */
public final class GroupCommit implements AutoCloseable {

    private static final int MOST = 500;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<?> collection;
    private final LinkedBlockingQueue<Write> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;

    public GroupCommit(MongoCollection<?> collection) {
        this.collection = collection;
        this.writer = Thread.ofVirtual().name("group-commit").start(this::run);
    }

    private record Write(String id, UpdateManyModel<?> update, CompletableFuture<Boolean> applied) {}

    /**
     * Updates one document under a condition, and waits until that is durable.
     *
     * @param filter names the document by its id, and the condition
     * @return true when it was applied; false when that is not sure, as another write of the same group met no
     * document: then look at the document again, it tells
     * @throws RuntimeException when the store did not answer
     */
    public boolean write(String id, Bson filter, Bson update) {
        Write write = new Write(id, new UpdateManyModel<>(filter, update), new CompletableFuture<>());
        waiting.add(write);
        return write.applied.join();
    }

    private void run() {
        List<Write> later = new ArrayList<>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                commit(next(later));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What waits now, one write for each document, as the order within a group is the server's. */
    private List<Write> next(List<Write> later) throws InterruptedException {
        List<Write> candidates = new ArrayList<>(later);
        later.clear();
        if (candidates.isEmpty()) {
            candidates.add(waiting.take());
        }
        waiting.drainTo(candidates, MOST);
        Set<String> ids = new HashSet<>();
        for (Iterator<Write> each = candidates.iterator(); each.hasNext(); ) {
            Write write = each.next();
            if (!ids.add(write.id)) {
                each.remove();
                later.add(write);
            }
        }
        return candidates;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void commit(List<Write> group) {
        List models = group.stream().map(Write::update).toList();
        try {
            BulkWriteResult result = written(models);
            boolean all = result.getMatchedCount() == group.size();
            group.forEach(write -> write.applied.complete(all));
        } catch (MongoBulkWriteException _) {
            group.forEach(write -> write.applied.complete(false));
        } catch (RuntimeException | Error e) {
            // Whoever waits hears of an error of the virtual machine too, and the next group is written.
            group.forEach(write -> write.applied.completeExceptionally(e));
        }
    }

    /**
     * Once more when the connection broke or another server took over: what was applied then finds its condition no
     * longer met.
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private BulkWriteResult written(List models) {
        try {
            return collection.bulkWrite(models, UNORDERED);
        } catch (MongoSocketException | MongoNotPrimaryException | MongoNodeIsRecoveringException _) {
            return collection.bulkWrite(models, UNORDERED);
        }
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
