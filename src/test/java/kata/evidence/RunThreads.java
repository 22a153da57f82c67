package kata.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;

/**
 * The platform threads of one run. The run starts in a thread group of its own, and every thread that it starts is born
 * into the group of its parent; so the server's threads, the harness's and the JVM's are never mistaken for the learner's.
 */
final class RunThreads {

    private final ThreadGroup group;

    RunThreads(String name) {
        group = new ThreadGroup(name);
    }

    /** A thread of the run, not started yet. */
    Thread unstarted(String name, Runnable code) {
        Thread thread = new Thread(group, code, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Those alive now, without the JVM's own: the common pool and the timer of CompletableFuture stay for ever. */
    List<Thread> alive() {
        Thread[] threads = new Thread[group.activeCount() + 16];
        int count = group.enumerate(threads);
        while (count == threads.length) {
            threads = new Thread[threads.length * 2];
            count = group.enumerate(threads);
        }
        return Stream.of(Arrays.copyOf(threads, count))
                .filter(Objects::nonNull)
                .filter(Thread::isAlive)
                .filter(thread -> !isTheJvms(thread))
                .toList();
    }

    private static boolean isTheJvms(Thread thread) {
        boolean common = thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
        String name = thread.getName();
        return common
                || name.endsWith("DelayScheduler")
                || name.endsWith("-delayScheduler")
                || name.startsWith("process reaper")
                || name.equals("VirtualThread-unblocker")
                || thread.getClass().getName().startsWith("jdk.internal.misc.CarrierThread");
    }
}
