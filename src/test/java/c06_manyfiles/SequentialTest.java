package c06_manyfiles;

import static kata.evidence.FilesAssert.assertThatFiles;

import java.util.function.UnaryOperator;
import kata.FileStore;
import kata.evidence.Run;
import kata.files.HeldDisk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c06_manyfiles.Sequential · 10,000 files, one after another")
class SequentialTest extends ManyFilesScenario {

    private final ManyFiles files = new Sequential();

    @Override
    Run<Long> writeAndSum(int from, int to, UnaryOperator<FileStore> change) throws InterruptedException {
        return workshop.observe(() -> files.writeAndSum(from, to, store(change)));
    }

    @Test
    @Order(10)
    @DisplayName("has one file open, and never more")
    void oneAfterAnother() throws InterruptedException {
        HeldDisk disk = HeldDisk.provoking(1);

        var run = writeAndSum(from, from + 40, store -> store.on(disk));

        assertThatFiles(run).neverHadMoreOpenThan(1);
    }
}
