package nl.schuifaan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GroupCommitTest {

    private final MongoCollection<Document> collection = mock();

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void after_an_error_of_the_virtual_machine_the_next_write_is_done() {
        when(collection.bulkWrite(anyList(), any())).thenThrow(new NoClassDefFoundError("gone"))
                .thenReturn(BulkWriteResult.acknowledged(0, 1, 0, 1, List.of(), List.of()));
        try (GroupCommit commits = new GroupCommit(collection)) {
            Document one = new Document();
            assertThatThrownBy(() -> commits.write("1", one, one)).isInstanceOf(CompletionException.class)
                    .hasRootCauseInstanceOf(NoClassDefFoundError.class);
            assertThat(commits.write("1", one, one)).isTrue();
        }
    }
}
