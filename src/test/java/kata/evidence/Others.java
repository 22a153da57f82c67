package kata.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;

/** The platform threads of a run, known by their group. To be made on the thread that calls the learner's code. */
public final class Others {

    private final ThreadGroup group = Thread.currentThread().getThreadGroup();

    /** All but the current one. */
    public Stream<Thread> threads() {
        Thread[] threads = new Thread[group.activeCount() + 64];
        group.enumerate(threads);
        return Arrays.stream(threads).filter(Objects::nonNull).filter(thread -> thread != Thread.currentThread());
    }

    /** The platform threads of the whole JVM, whatever their group. */
    static List<Thread> everywhere() {
        ThreadGroup top = topGroup();
        Thread[] threads = new Thread[top.activeCount() + 16];
        int count = top.enumerate(threads);
        while (count == threads.length) {
            // Those that did not fit in were left out.
            threads = new Thread[threads.length * 2];
            count = top.enumerate(threads);
        }
        return List.of(Arrays.copyOf(threads, count));
    }

    /** The workers of the common pool, which may be in no group of the run's. */
    public static Stream<Thread> inTheCommonPool() {
        return everywhere().stream().filter(Others::isInTheCommonPool);
    }

    static boolean isInTheCommonPool(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    private static ThreadGroup topGroup() {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top;
    }

    /** Whether a thread is about to do something, as far as its state tells. */
    public static boolean canRun(Thread thread) {
        return switch (thread.getState()) {
            case NEW, RUNNABLE -> true;
            case BLOCKED, WAITING, TIMED_WAITING, TERMINATED -> false;
        };
    }

    /** Waits for the scheduler to come round: the longer, the busier the machine is. */
    public static void letThemRun() throws InterruptedException {
        // In a group far from the run's, so that nobody takes it for one of the run's threads.
        Thread other = new Thread(topGroup(), () -> {}, "other");
        other.start();
        other.join();
    }
}
