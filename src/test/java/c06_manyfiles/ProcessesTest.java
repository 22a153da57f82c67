package c06_manyfiles;

import static kata.evidence.Evidence.assertThat;
import static kata.evidence.FilesAssert.assertThatFiles;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import kata.FileStore;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c06_manyfiles.Processes · 10,000 files, two child processes")
class ProcessesTest extends ManyFilesScenario {

    /** Children that start together on a busy machine come seconds apart. */
    private static final Duration STARTING = Duration.ofSeconds(8);

    private final ManyFiles files = new Processes();

    @Override
    Run<Long> writeAndSum(int from, int to, UnaryOperator<FileStore> change) throws InterruptedException {
        return workshop.observe(() -> files.writeAndSum(from, to, store(change)));
    }

    /** The children report as well, each open file over a connection of its own. */
    @Override
    FileStore store(UnaryOperator<FileStore> change) {
        return change.apply(FileStore.in(folder).reportingTo(workshop.gauge(), workshop.port()));
    }

    /** What is left of a child's exception is its text. */
    @Override
    boolean isTheFailure(Throwable cause) {
        return true;
    }

    @Test
    @Order(5)
    @DisplayName("splits an odd number of files without a gap and without an overlap")
    void splitsOddRanges() throws InterruptedException {
        int three = from;
        int odd = from + 10;
        int size = 2 * ThreadLocalRandom.current().nextInt(20, 60) + 1;

        var first = writeAndSum(three, three + 3, UnaryOperator.identity());
        var second = writeAndSum(odd, odd + size, UnaryOperator.identity());

        assertThatFiles(first).openedEachOnce(three, three + 3);
        assertThatFiles(second).openedEachOnce(odd, odd + size);
    }

    @Test
    @Order(10)
    @DisplayName("has a file of each child process open at once")
    void overlaps() throws InterruptedException {
        workshop.rendezvous(2).patient(STARTING);

        var run = writeAndSum(60);

        assertThatFiles(run).hadOpen(2);
    }

    @Test
    @Order(20)
    @DisplayName("does all the work in 2 child processes that are started once")
    void twoProcesses() throws InterruptedException {
        workshop.rendezvous(2).patient(STARTING);

        var run = writeAndSum(60);

        assertThat(run).usedProcesses(2);
    }

    /** The children do not report here: 10,000 connections would be what is measured. */
    @Override
    @Test
    @Order(50)
    @DisplayName("writes 10,000 files and adds them up")
    void tenThousand() throws InterruptedException {
        int to = from + 10_000;

        var run = writeAndSum(from, to, store -> FileStore.in(folder));

        assertThatFiles(run).wroteAll(folder, from, to).returnedTheSum(folder, from, to);
    }
}
