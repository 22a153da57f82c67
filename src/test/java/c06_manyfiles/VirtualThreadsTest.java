package c06_manyfiles;

import static kata.evidence.Evidence.assertThat;
import static kata.evidence.FilesAssert.assertThatFiles;

import java.util.function.UnaryOperator;
import kata.FileStore;
import kata.evidence.Run;
import kata.files.HeldDisk;
import kata.interleave.Encounters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c06_manyfiles.VirtualThreads · 10,000 files, a virtual thread each, at most 100 open")
class VirtualThreadsTest extends ManyFilesScenario {

    private static final int MOST_OPEN = 100;
    private static final int FILES = 250;
    private static final int FEW_FILES = 20;

    private final ManyFiles files = new VirtualThreads();

    @Override
    Run<Long> writeAndSum(int from, int to, UnaryOperator<FileStore> change) throws InterruptedException {
        return workshop.observe(() -> files.writeAndSum(from, to, store(change)));
    }

    private Run<Long> provoked() throws InterruptedException {
        HeldDisk disk = HeldDisk.provoking(MOST_OPEN);
        return writeAndSum(from, from + FILES, store -> store.on(disk));
    }

    @Test
    @Order(10)
    @DisplayName("has 100 files open at once, and never more")
    void exactlyTheLimit() throws InterruptedException {
        var run = provoked();

        assertThatFiles(run).hadOpen(MOST_OPEN).neverHadMoreOpenThan(MOST_OPEN);
    }

    @Test
    @Order(20)
    @DisplayName("opens every file on a virtual thread of its own")
    void aVirtualThreadEach() throws InterruptedException {
        var run = writeAndSum(FILES);

        assertThat(run).ranOnVirtualThreads();
        assertThatFiles(run).usedAThreadForEachFile();
    }

    @Test
    @Order(30)
    @DisplayName("loses no number when 100 threads have read one at the same moment")
    void losesNothing() throws InterruptedException {
        var run = provoked();

        assertThatFiles(run).returnedTheSum(folder, from, from + FILES);
    }

    @Test
    @Order(31)
    @DisplayName("loses no number when threads meet wherever they change the same thing")
    void losesNothingMeeting() throws InterruptedException {
        Encounters<ManyFiles> encounters = Encounters.of(VirtualThreads.class);
        int to = from + FEW_FILES;

        var run = workshop.observe(() -> encounters.make().writeAndSum(from, to, store(UnaryOperator.identity())));

        assertThat(run).passes(encounters.noneInACollection());
        assertThatFiles(run).returnedTheSum(folder, from, to);
    }
}
