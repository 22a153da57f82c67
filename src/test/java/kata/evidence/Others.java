package kata.evidence;

import java.util.Arrays;
import java.util.Objects;
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
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        Thread other = new Thread(top, () -> {}, "other");
        other.start();
        other.join();
    }
}
