package c06_manyfiles;

import static c06_manyfiles.ThreeProcessors.PROCESSORS;
import static kata.evidence.Evidence.assertThat;
import static kata.evidence.FilesAssert.assertThatFiles;

import java.util.function.UnaryOperator;
import kata.FileStore;
import kata.evidence.Run;
import kata.interleave.Encounters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c06_manyfiles.ThreadPool · 10,000 files, a pool as wide as the processors")
class ThreadPoolTest extends ManyFilesScenario {

    private static final int FILES = 40;

    private final ManyFiles files = new ThreadPool();

    @Override
    Run<Long> writeAndSum(int from, int to, UnaryOperator<FileStore> change) throws InterruptedException {
        return workshop.observe(() -> files.writeAndSum(from, to, store(change)));
    }

    /** The same in a JVM with three processors: the verdict must not depend on this machine. */
    private Run<Long> onThreeProcessors() throws InterruptedException {
        return workshop.observe(() -> ThreeProcessors.writeAndSum(ThreadPool.class, from, from + FILES, address()));
    }

    private String address() {
        return FileStore.in(folder)
                .reportingTo(workshop.gauge(), workshop.port())
                .address();
    }

    @Test
    @Order(10)
    @DisplayName("has a file open for each processor at once, and never more: in a JVM with 3 processors, 3")
    void overlaps() throws InterruptedException {
        var run = onThreeProcessors();

        assertThatFiles(run).hadOpen(PROCESSORS).neverHadMoreOpenThan(PROCESSORS);
    }

    @Test
    @Order(20)
    @DisplayName("uses the same platform threads for all files: in a JVM with 3 processors, 3")
    void reusesThreads() throws InterruptedException {
        var run = onThreeProcessors();

        assertThat(run).usedPlatformThreads(PROCESSORS);
    }

    @Test
    @Order(30)
    @DisplayName("loses no number, on 3 processors, when threads meet wherever they change the same thing")
    void losesNothing() throws InterruptedException {
        var run = workshop.observe(
                () -> ThreeProcessors.writeAndSumMeeting(ThreadPool.class, from, from + FILES, address()));

        assertThat(run).passes(Encounters.noneInACollectionOfTheChild());
        assertThatFiles(run).returnedTheSum(folder, from, from + FILES);
    }
}
