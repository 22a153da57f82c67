package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What is true of every strategy that has child processes compute. Starting them is dear, so there are few tasks. */
abstract class ProcessScenario extends ParallelScenario {

    private static final int HEAVY = 4;

    @Override
    int enough() {
        return THREE;
    }

    @Override
    int tasksForFive() {
        return FIVE + 1;
    }

    @Test
    @Order(12)
    @DisplayName("never has more child processes than there are processors: in a JVM with 3 processors, 3")
    void neverMore() throws InterruptedException {
        Children children = new Children(1);
        // Waits for one too many, in vain.
        workshop.rendezvous(THREE + 1).patient(LAST_CALL).onStart(_ -> children.count());

        var run = workOn(THREE, Tasks.some(FIVE));

        assertThat(run)
                .returned()
                .passes(children.wereNeverMoreThan(THREE))
                .holds(
                        run.peak() <= THREE,
                        "Expected at most %d tasks to be computed at once, but there were %d."
                                .formatted(THREE, run.peak()),
                        "Each child is a program of its own, and the operating system lets them take turns when there"
                                + " are more of them than processors. availableProcessors() tells how many there are.");
    }

    @Test
    @Order(50)
    @DisplayName("computes heavy tasks too, whatever it costs to start the processes")
    void heavyTasks(TestReporter reporter) throws InterruptedException {
        List<Task> tasks = Tasks.heavy(HEAVY);
        // So that it is compiled before it is measured.
        Tasks.results(Tasks.heavy(6));

        var run = work(tasks);

        SpeedUp<List<Long>> speedUp = SpeedUp.over(() -> Tasks.results(tasks));
        speedUp.tell(reporter, HEAVY + " tasks", run);
        assertReturnedAll(tasks, speedUp.result(), run);
    }
}
