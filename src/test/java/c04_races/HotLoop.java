package c04_races;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A loop that looks for news again and again, for so long that it has been compiled. Then the news comes. Whether it is seen
 * is told by the processor time that the loop uses afterwards, and not by the clock: a machine may be busy, but a loop that
 * has computed for a second and not seen it will never see it.
 */
final class HotLoop {

    /** Such a loop ends by itself after so many rounds, some ten seconds, so that a test leaves no busy thread for ever. */
    static final long MOST_ROUNDS = 20_000_000_000L;

    /**
     * How long each loop computes before the news comes. It is compiled after some 20 ms here, but on a busy machine the
     * compiler may have much else to do. Where one loop has seen the news before it was compiled, the next begins compiled.
     */
    private static final List<Duration> WARM =
            List.of(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(900));

    /** The three take seconds of processor time, which on a busy machine is a matter of minutes. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Duration BLIND = Duration.ofSeconds(1);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private HotLoop() {}

    /**
     * Whether the news is seen, each time that it is tried.
     *
     * @param tries each makes a new loop
     */
    static boolean alwaysSees(Callable<Try> tries) throws Exception {
        for (Duration warm : WARM) {
            if (!sees(tries.call(), warm)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sees(Try next, Duration warm) throws Exception {
        FutureTask<Boolean> task = new FutureTask<>(next.loop());
        Thread thread = Thread.ofPlatform().daemon().name("loop").start(task);
        while (thread.isAlive() && cpuTime(thread).compareTo(warm) < 0) {
            thread.join(Duration.ofMillis(1));
        }
        next.news().run();
        Duration before = cpuTime(thread);
        while (thread.isAlive()) {
            if (cpuTime(thread).minus(before).compareTo(BLIND) > 0) {
                return false;
            }
            thread.join(Duration.ofMillis(1));
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw Together.thrown(e.getCause());
        }
    }

    /** How long it has computed so far; nothing if it has ended. */
    private static Duration cpuTime(Thread thread) {
        return Duration.ofNanos(Math.max(0, THREADS.getThreadCpuTime(thread.threadId())));
    }

    /**
     * One loop and its news.
     *
     * @param loop returns true when it has seen the news, false when it has given up
     * @param news what the loop is to see
     */
    record Try(Callable<Boolean> loop, Runnable news) {}
}
