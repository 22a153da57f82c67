package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kata.evidence.Pace;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What is true of every strategy that is to use all processors. How many there are is not for this machine to say: the
 * answer runs in JVMs that believe in three, or in five.
 */
abstract class ParallelScenario extends BlockingScenario {

    static final int THREE = 3;
    static final int FIVE = 5;

    /** So long something is waited for that comes at once on a quiet machine, and that only a wrong answer never does. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How long one too many has for coming, once all that may come are there. */
    static final Duration LAST_CALL = Duration.ofMillis(600);

    /** A JVM starts and prepares the answer before its first unit: on a machine that is very busy that takes long. */
    static final Duration START = Duration.ofMinutes(1);

    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** Computes the tasks with the strategy under test on a machine with so many processors. */
    Run<List<Long>> workOn(int processors, List<Task> tasks) throws InterruptedException {
        return workshop.observe(() ->
                OtherMachine.work(processors, answer(), Tasks.reportingTo(workshop.gauge(), workshop.port(), tasks)));
    }

    @Test
    @Order(5)
    @DisplayName("returns the results in the order of the tasks although the first is done last, on 3 processors")
    void inOrder() throws InterruptedException {
        List<Task> tasks = Tasks.some(FIVE);
        AtomicInteger started = new AtomicInteger();
        String first = tasks.getFirst().name();
        workshop.onStart(unit -> {
            started.incrementAndGet();
            if (unit.name().equals(first)) {
                keepUntilOthersHaveEnded(started);
            }
        });

        var run = workOn(THREE, tasks);

        assertReturnedAll(tasks, run);
    }

    /** Or until none has ended for long. */
    private void keepUntilOthersHaveEnded(AtomicInteger started) {
        int ended = 0;
        long latest = System.nanoTime() + KEPT_NANOS;
        while (ended < THREE && System.nanoTime() < latest) {
            LockSupport.parkNanos(LOOK_NANOS);
            int endedNow = started.get() - workshop.inFlight();
            if (endedNow > ended) {
                ended = endedNow;
                latest = System.nanoTime() + KEPT_NANOS;
            }
        }
    }

    @Test
    @Order(10)
    @DisplayName("computes as many tasks at once as there are processors: in a JVM with 5 processors, 5")
    void overlaps() throws InterruptedException {
        workshop.rendezvous(FIVE).patient(PATIENCE);

        var run = workOn(FIVE, Tasks.some(tasksForFive()));

        reached(FIVE, run);
    }

    /** How many tasks there are for five processors. */
    int tasksForFive() {
        return 12;
    }

    /** Judges whether so many were computed at once; what is said otherwise depends on who was to compute. */
    void reached(int expected, Run<List<Long>> run) {
        assertThat(run).reachedInFlight(expected);
    }

    /** Tasks take their time by the test's clock, on three processors, and whoever is free has to take the next. */
    void keepsEverybodyBusy() throws InterruptedException {
        List<Task> tasks = Tasks.some(14);
        Pace pace = new Pace(THREE, Tasks.lengths(tasks), PATIENCE);
        workshop.pacedBy(pace);

        var run = workOn(THREE, tasks);

        assertReturnedAll(tasks, run).passes(Idle.nobody(pace));
    }
}
