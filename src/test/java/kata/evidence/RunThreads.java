package kata.evidence;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The platform threads of one run: those in its thread group or below, where every thread is born that the run starts, and
 * those that have come since the test class began and have a default name. The latter belong to a pool that was made
 * outside of the run, in a field for example: it has the group of whoever made it.
 */
final class RunThreads {

    /** Names that pools and threads have by default, which nothing in the harness and the server keeps. */
    private static final Pattern BY_DEFAULT =
            Pattern.compile("pool-\\d+-thread-\\d+|ForkJoinPool-\\d+-worker-\\d+|Thread-\\d+");

    private final ThreadGroup group;
    private final long since;

    /**
     * @param since threads with higher ids are the run's if they have a default name
     */
    RunThreads(String name, long since) {
        group = new ThreadGroup(name);
        this.since = since;
    }

    /** A thread of the run, not started yet. */
    Thread unstarted(String name, Runnable code) {
        Thread thread = new Thread(group, code, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Those alive now, without the JVM's own: the common pool and the timer of CompletableFuture stay for ever. */
    List<Thread> alive() {
        return Others.everywhere().stream()
                .filter(Thread::isAlive)
                .filter(this::isTheRuns)
                .filter(thread -> !isTheJvms(thread))
                .toList();
    }

    /** The same and the event loops, where learners' code may hang as well. */
    List<Thread> aliveWithLoops() {
        Stream<Thread> loops = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("event-loop"));
        return Stream.concat(alive().stream(), loops).distinct().toList();
    }

    private boolean isTheRuns(Thread thread) {
        return group.parentOf(thread.getThreadGroup())
                || thread.threadId() > since
                        && BY_DEFAULT.matcher(thread.getName()).matches();
    }

    private static boolean isTheJvms(Thread thread) {
        String name = thread.getName();
        return Others.isInTheCommonPool(thread)
                || name.endsWith("DelayScheduler")
                || name.endsWith("-delayScheduler")
                || name.startsWith("process reaper")
                || name.equals("VirtualThread-unblocker")
                || thread.getClass().getName().startsWith("jdk.internal.misc.CarrierThread");
    }
}
