package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import java.util.List;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is true of every strategy that returns when all tasks have been computed. */
abstract class BlockingScenario extends HeavyScenario {

    abstract HeavyWork answer();

    @Override
    Run<List<Long>> work(List<Task> tasks) throws InterruptedException {
        return workshop.observe(() -> answer().work(Tasks.reportingTo(workshop.gauge(), workshop.port(), tasks)));
    }

    @Test
    @Order(61)
    @DisplayName("passes an interrupt on, and leaves nothing behind")
    void interruptible() throws InterruptedException {
        workshop.rendezvous(1).interruptAtRendezvous();
        // Whoever is to be interrupted has to wait for them. And a stream's other threads finish their parts when it
        // has
        // failed: those have to be done in a second, on a busy machine too.
        List<Task> tasks = Tasks.heedful(enough());

        var run = work(tasks);

        assertThat(run)
                .passedOnTheInterrupt()
                .failedOrReturned(Tasks.results(tasks))
                .leftNothingBehind();
    }
}
