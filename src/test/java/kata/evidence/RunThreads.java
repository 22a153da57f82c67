package kata.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The platform threads of one run: those in its thread group or below, where every thread is born that the run starts, and
 * those that have come since the test class began and have a default name. The latter belong to a pool that was made
 * outside of the run, in a field for example: it has the group of whoever made it. And those of earlier runs of the class
 * that nobody could end: a pool in a static field, say, which the first run has made.
 */
final class RunThreads {

    /** Names that pools and threads have by default, which nothing in the harness and the server keeps. */
    private static final Pattern BY_DEFAULT =
            Pattern.compile("pool-\\d+-thread-\\d+|ForkJoinPool-\\d+-worker-\\d+|Thread-\\d+");

    private final ThreadGroup group;
    private final Earlier earlier;

    RunThreads(String name, Earlier earlier) {
        group = new ThreadGroup(name);
        this.earlier = earlier;
    }

    /**
     * What is known from before the run.
     *
     * @param since threads with higher ids are the run's if they have a default name
     * @param survivors threads of earlier runs of the test class that have withstood every attempt to end them
     */
    record Earlier(long since, Set<Thread> survivors) {

        /** Before the first run of a test class. */
        static Earlier now() {
            return new Earlier(Thread.ofPlatform().unstarted(() -> {}).threadId(), ConcurrentHashMap.newKeySet());
        }

        /** Where nothing matters but the run's own group. */
        static Earlier nothing() {
            return new Earlier(Long.MAX_VALUE, ConcurrentHashMap.newKeySet());
        }
    }

    /** A thread of the run, not started yet. */
    Thread unstarted(String name, Runnable code) {
        Thread thread = new Thread(group, code, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Those alive now are to be the next run's, too. */
    void handOn() {
        earlier.survivors.addAll(alive());
    }

    /**
     * Those alive now, without the JVM's own: the common pool and the timer of CompletableFuture stay for ever. Those of
     * earlier runs come last: whoever reads of some looks for those of this run.
     */
    List<Thread> alive() {
        return Others.everywhere().stream()
                .filter(Thread::isAlive)
                .filter(this::isTheRuns)
                .filter(thread -> !isTheJvms(thread))
                .sorted(Comparator.comparing(earlier.survivors::contains))
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
                || earlier.survivors.contains(thread)
                || thread.threadId() > earlier.since
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
