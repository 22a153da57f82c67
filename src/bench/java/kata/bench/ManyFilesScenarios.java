package kata.bench;

import c06_manyfiles.Async;
import c06_manyfiles.ManyFiles;
import c06_manyfiles.Processes;
import c06_manyfiles.Sequential;
import c06_manyfiles.ThreadPool;
import c06_manyfiles.VirtualThreads;
import java.util.List;
import java.util.concurrent.Callable;
import kata.FileStore;

/** c06_manyfiles: 10,000 files of four bytes, written and read back. */
final class ManyFilesScenarios {

    private static final int FILES = 10_000;
    private static final long SUM = FILES * (FILES - 1L) / 2;

    private ManyFilesScenarios() {}

    static List<Scenario> all() {
        return List.of(Scenario.of(
                "c06_manyfiles",
                "10,000 files of 4 bytes, written and read back",
                Limit.sharedByProcessors(),
                Strategy.of("Sequential", s -> writing(s, new Sequential()))
                        .documents("1.02 s")
                        .python("0.397 s"),
                Strategy.of("ThreadPool", s -> writing(s, new ThreadPool())).python("3.39 s (5)"),
                Strategy.of("VirtualThreads", s -> writing(s, new VirtualThreads()))
                        .documents("1.43 s (10,000 threads)")
                        .python("4.82 s"),
                Strategy.of("Processes", s -> writing(s, new Processes()))
                        .documents("0.83 s")
                        .python("3.98 s (2)"),
                Strategy.of("Async", ManyFilesScenarios::writingAsync)
                        .documents("5.76 s")
                        .python("6.51 s")));
    }

    private static Trial<?> writing(Surroundings surroundings, ManyFiles files) {
        FileStore store = FileStore.in(surroundings.folder());
        return sum(() -> files.writeAndSum(0, FILES, store));
    }

    private static Trial<?> writingAsync(Surroundings surroundings) {
        FileStore store = FileStore.in(surroundings.folder());
        return sum(() -> new Async().writeAndSum(0, FILES, store).get());
    }

    private static Trial<Long> sum(Callable<Long> code) {
        return Trial.of(code).expecting(Trial.Check.equalTo(() -> SUM, "the sum of what was read"));
    }
}
