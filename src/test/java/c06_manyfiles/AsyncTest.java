package c06_manyfiles;

import static kata.evidence.Evidence.assertThat;
import static kata.evidence.FilesAssert.assertThatFiles;

import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import kata.FileStore;
import kata.evidence.Run;
import kata.files.HeldDisk;
import kata.interleave.Encounters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c06_manyfiles.Async · 10,000 files, nobody waits, at most 100 open")
class AsyncTest extends ManyFilesScenario {

    /** Those that an answer may have besides the disk's. */
    private static final int FEW = 4;

    private static final int MOST_OPEN = 100;
    private static final int FILES = 250;
    private static final int FEW_FILES = 20;

    private final AsyncManyFiles files = new Async();

    @Override
    Run<Long> writeAndSum(int from, int to, UnaryOperator<FileStore> change) throws InterruptedException {
        return workshop.observe(() -> files.writeAndSum(from, to, store(change)), Future::get);
    }

    private Run<Long> provoked() throws InterruptedException {
        HeldDisk disk = HeldDisk.provoking(MOST_OPEN);
        return writeAndSum(from, from + FILES, store -> store.on(disk));
    }

    @Test
    @Order(5)
    @DisplayName("returns its future before the first file is written, and has no thread wait for the disk")
    void doesNotWait() throws InterruptedException {
        HeldDisk disk = HeldDisk.untilReturn();
        int to = from + FILES;
        int[] threads = new int[1];

        var run = workshop.observe(() -> files.writeAndSum(from, to, store(store -> store.on(disk))), future -> {
            threads[0] = workshop.threadsNow();
            disk.returned();
            return future.get();
        });

        assertThat(run)
                .returnedBeforeAnyAnswer()
                .holds(
                        threads[0] <= FEW,
                        "Expected at most %d threads while the disk is busy, but there were %d."
                                .formatted(FEW, threads[0]),
                        "A thread that waits for its file is a thread too many, a virtual one as well. Say what is to"
                                + " happen when the bytes have been moved, in a CompletionHandler, and do not wait.");
        assertThatFiles(run).returnedTheSum(folder, from, to);
    }

    @Test
    @Order(10)
    @DisplayName("has 100 files open at once, and never more")
    void exactlyTheLimit() throws InterruptedException {
        var run = provoked();

        assertThatFiles(run).hadOpen(MOST_OPEN).neverHadMoreOpenThan(MOST_OPEN);
    }

    @Test
    @Order(30)
    @DisplayName("loses no number when 100 files have been read at the same moment")
    void losesNothing() throws InterruptedException {
        var run = provoked();

        assertThatFiles(run).returnedTheSum(folder, from, from + FILES);
    }

    @Test
    @Order(31)
    @DisplayName("loses no number when threads meet wherever they change the same thing")
    void losesNothingMeeting() throws InterruptedException {
        Encounters<AsyncManyFiles> encounters = Encounters.of(Async.class);
        int to = from + FEW_FILES;

        var run = workshop.observe(
                () -> encounters.make().writeAndSum(from, to, store(UnaryOperator.identity())), Future::get);

        assertThat(run).passes(encounters.noneInACollection());
        assertThatFiles(run).returnedTheSum(folder, from, to);
    }

    /** Nobody is there any more to whom an exception could be thrown. */
    @Test
    @Order(63)
    @DisplayName("fails when a file cannot be opened after the method has returned")
    void cannotBeOpenedLater() throws Exception {
        HeldDisk disk = HeldDisk.untilReturn();
        int to = putFoldersInTheWay();

        var run = workshop.observe(() -> files.writeAndSum(from, to, store(store -> store.on(disk))), future -> {
            disk.returned();
            return future.get();
        });

        assertFailedToOpen(run);
    }
}
