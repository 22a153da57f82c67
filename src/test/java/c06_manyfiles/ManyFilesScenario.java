package c06_manyfiles;

import static kata.evidence.Evidence.assertThat;
import static kata.evidence.FilesAssert.assertThatFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import kata.FileStore;
import kata.evidence.Run;
import kata.evidence.Workshop;
import kata.files.QuickFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is true of every strategy that writes many files and reads them back, whatever its threads. */
abstract class ManyFilesScenario {

    @RegisterExtension
    final Workshop workshop = new Workshop("file");

    @TempDir(factory = QuickFolder.class)
    Path folder;

    /** The first number, drawn afresh for each test; big enough for the sum of a few dozen not to fit into an int. */
    final int from = ThreadLocalRandom.current().nextInt(100_000_000, 900_000_000);

    /** Calls the strategy under test. */
    abstract Run<Long> writeAndSum(int from, int to, UnaryOperator<FileStore> change) throws InterruptedException;

    /** Whether it may be what a file failed with, and not only has its text. */
    boolean isTheFailure(Throwable cause) {
        return cause instanceof IOException;
    }

    /** The store of the run that is under way. */
    FileStore store(UnaryOperator<FileStore> change) {
        return change.apply(FileStore.in(folder).reportingTo(workshop.gauge(), 0));
    }

    Run<Long> writeAndSum(int files) throws InterruptedException {
        return writeAndSum(from, from + files, UnaryOperator.identity());
    }

    @Test
    @Order(1)
    @DisplayName("writes each number into a file of its own, opens each file once, and returns the sum of what it reads"
            + " back")
    void allFilesRight() throws InterruptedException {
        int to = from + ThreadLocalRandom.current().nextInt(20, 60);

        var run = writeAndSum(from, to, UnaryOperator.identity());

        assertThatFiles(run).openedEachOnce(from, to).wroteAll(folder, from, to).returnedTheSum(folder, from, to);
    }

    @Test
    @Order(2)
    @DisplayName("writes a single file")
    void oneFile() throws InterruptedException {
        var run = writeAndSum(1);

        assertThatFiles(run)
                .openedEachOnce(from, from + 1)
                .wroteAll(folder, from, from + 1)
                .returnedTheSum(folder, from, from + 1)
                .closedEveryFile();
        assertThat(run).leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("returns 0 for no files, and opens none")
    void noFiles() throws InterruptedException {
        var run = writeAndSum(0);

        assertThatFiles(run).wroteAll(folder, from, from).returnedTheSum(folder, from, from);
        assertThat(run).leftNothingBehind();
    }

    @Test
    @Order(4)
    @DisplayName("adds up what the files hold, even where that is not what was written")
    void readsBack() throws InterruptedException {
        int to = from + 20;
        int rotten = ThreadLocalRandom.current().nextInt(from, to);

        var run = writeAndSum(from, to, store -> store.rotting(rotten));

        assertThatFiles(run).returnedTheSum(folder, from, to);
    }

    @Test
    @Order(6)
    @DisplayName("returns the sum of its own files when it is called a second time")
    void calledTwice() throws InterruptedException {
        var first = writeAndSum(from, from + 1, UnaryOperator.identity());
        var second = writeAndSum(from + 1, from + 2, UnaryOperator.identity());

        assertThatFiles(first).returnedTheSum(folder, from, from + 1);
        assertThatFiles(second).returnedTheSum(folder, from + 1, from + 2);
    }

    @Test
    @Order(40)
    @DisplayName("closes every file, and leaves no thread or process behind")
    void cleansUp() throws InterruptedException {
        var run = writeAndSum(150);

        assertThatFiles(run).closedEveryFile();
        assertThat(run).returned().leftNothingBehind();
    }

    @Test
    @Order(50)
    @DisplayName("writes 10,000 files and adds them up")
    void tenThousand() throws InterruptedException {
        int to = from + 10_000;

        var run = writeAndSum(10_000);

        assertThatFiles(run)
                .openedEachOnce(from, to)
                .wroteAll(folder, from, to)
                .returnedTheSum(folder, from, to)
                .closedEveryFile();
    }

    @Test
    @Order(60)
    @DisplayName("fails when a file cannot be written, tells which, and has closed it all the same")
    void failsLoudly() throws InterruptedException {
        int to = from + 30;
        int failing = ThreadLocalRandom.current().nextInt(from, to);

        var run = writeAndSum(from, to, store -> store.failing(failing));

        assertThat(run)
                .failedWith(
                        "\"%s: no space left on device\"".formatted(FileStore.name(failing)),
                        cause -> isTheFailure(cause)
                                && String.valueOf(cause.getMessage()).contains(FileStore.name(failing) + ": no space"));
        assertThatFiles(run).closedEveryFile();
        assertThat(run).leftNothingBehind();
    }

    /** More files than anybody may have open at once: who loses something with each failure runs out of it. */
    @Test
    @Order(61)
    @DisplayName("fails when the disk is full and no file can be written, and does not wait for ever")
    void diskFull() throws InterruptedException {
        workshop.stuckAfter(Duration.ofSeconds(5));

        var run = writeAndSum(from, from + 250, FileStore::full);

        assertThat(run)
                .failedWith(
                        "\"no space left on device\"",
                        cause -> String.valueOf(cause.getMessage()).contains("no space left on device"));
        assertThatFiles(run).closedEveryFile();
        assertThat(run).leftNothingBehind();
    }

    @Test
    @Order(62)
    @DisplayName("fails when files cannot be opened, tells why, and does not wait for ever")
    void cannotBeOpened() throws Exception {
        int to = putFoldersInTheWay();

        var run = writeAndSum(from, to, UnaryOperator.identity());

        assertFailedToOpen(run);
    }

    /**
     * Folders have the names of more files than anybody may have open at once. Others come before them and can be
     * opened: whoever opens the next file when one is done meets the failure in the middle.
     *
     * @return where the range of numbers ends, which begins at {@code from}
     */
    final int putFoldersInTheWay() throws IOException {
        int to = from + 250;
        for (int number = from + 120; number < to; number++) {
            Files.createDirectory(folder.resolve(FileStore.name(number)));
        }
        workshop.stuckAfter(Duration.ofSeconds(5));
        return to;
    }

    /** It told of a file that could not be opened, and closed the others. */
    final void assertFailedToOpen(Run<Long> run) {
        assertThat(run)
                .failedWith(
                        "the FileSystemException of a file that cannot be opened",
                        cause -> String.valueOf(cause.getMessage()).contains(folder.toString()));
        assertThatFiles(run).closedEveryFile();
        assertThat(run).leftNothingBehind();
    }
}
