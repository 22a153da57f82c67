package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import java.util.List;
import kata.evidence.Scaling;
import kata.interleave.Encounters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What is true of every strategy that has threads of this process compute tasks. */
abstract class ThreadsScenario extends ParallelScenario {

    private static final int HEAVY = 48;

    @Test
    @Order(31)
    @DisplayName(
            "loses nothing and computes each task once, on 3 processors, when threads meet wherever they change the"
                    + " same thing")
    void losesNothing() throws InterruptedException {
        List<Task> tasks = Tasks.some(enough());
        workshop.rendezvous(THREE).patient(PATIENCE).hangsAfter(START);

        var run = workshop.observe(() ->
                OtherMachine.workMeeting(THREE, answer(), Tasks.reportingTo(workshop.gauge(), workshop.port(), tasks)));

        assertThat(run).passes(Encounters.noneInACollectionOfTheChild());
        assertReturnedAll(tasks, run).didEachOnce(Tasks.names(tasks));
    }

    @Test
    @Order(50)
    @DisplayName("scales with this machine's processors: up to 4 tasks are computed at once, and no thread does nearly"
            + " everything")
    void scales(TestReporter reporter) throws InterruptedException {
        List<Task> tasks = Tasks.heavy(HEAVY);
        // So that it is compiled before it is measured.
        Tasks.results(Tasks.heavy(6));
        Scaling scaling = new Scaling(workshop);

        var run = scaling.observe(gauge -> answer().work(Tasks.reportingTo(gauge, 0, tasks)));

        SpeedUp<List<Long>> speedUp = SpeedUp.over(() -> Tasks.results(tasks));
        speedUp.tell(reporter, HEAVY + " tasks", run);
        assertReturnedAll(tasks, speedUp.result(), run).passes(scaling.usedTheProcessors());
    }
}
