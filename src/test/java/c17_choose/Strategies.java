package c17_choose;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The strategies as these tests have them: what learners write in other chapters, in a few lines. */
final class Strategies {

    private Strategies() {}

    static <T> List<T> oneAfterAnother(List<Callable<T>> pieces) throws Exception {
        List<T> results = new ArrayList<>();
        for (Callable<T> piece : pieces) {
            results.add(piece.call());
        }
        return results;
    }

    static <T> List<T> inAPool(int threads, List<Callable<T>> pieces) throws Exception {
        return on(Executors.newFixedThreadPool(threads), pieces);
    }

    static <T> List<T> onVirtualThreads(List<Callable<T>> pieces) throws Exception {
        return on(Executors.newVirtualThreadPerTaskExecutor(), pieces);
    }

    /** An event loop as it was before there were asynchronous libraries: one thread, and whatever is put on it. */
    static <T> List<T> onALoop(List<Callable<T>> pieces) throws Exception {
        return on(Executors.newSingleThreadExecutor(), pieces);
    }

    private static <T> List<T> on(ExecutorService executor, List<Callable<T>> pieces) throws Exception {
        try (executor) {
            List<T> results = new ArrayList<>();
            for (Future<T> piece : executor.invokeAll(pieces)) {
                results.add(piece.get());
            }
            return results;
        }
    }
}
