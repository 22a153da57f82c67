package c04_races;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Threads that a test begins at the same moment. To be used inside {@code observe}: they belong to the run. The first failure
 * is the caller's, and interrupts the others.
 */
final class Together {

    private Together() {}

    /** So many threads that do the same. */
    static <T> List<T> call(int threads, Callable<? extends T> code) throws Exception {
        return call(Collections.nCopies(threads, code));
    }

    /** A thread each. Returns their results in the order given. */
    static <T> List<T> call(List<? extends Callable<? extends T>> codes) throws Exception {
        CyclicBarrier start = new CyclicBarrier(codes.size());
        BlockingQueue<FutureTask<T>> ended = new LinkedBlockingQueue<>();
        List<FutureTask<T>> tasks = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Callable<? extends T> code : codes) {
            FutureTask<T> task =
                    new FutureTask<>(() -> {
                        start.await();
                        return code.call();
                    }) {
                        @Override
                        protected void done() {
                            ended.add(this);
                        }
                    };
            tasks.add(task);
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("thread " + (char) ('A' + threads.size()))
                    .unstarted(task));
        }
        threads.forEach(Thread::start);
        try {
            for (int i = 0; i < tasks.size(); i++) {
                ended.take().get();
            }
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } finally {
            threads.forEach(Thread::interrupt);
        }
        return tasks.stream().map(FutureTask::resultNow).toList();
    }

    /** A failure as it is. */
    static Exception thrown(Throwable failure) {
        switch (failure) {
            case Error error -> throw error;
            case Exception exception -> {
                return exception;
            }
            default -> throw new IllegalStateException(failure);
        }
    }
}
