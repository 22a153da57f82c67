package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import java.util.ArrayList;
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
    @Order(4)
    @DisplayName("computes other tasks in a second call as if there had been no first")
    void secondRun() throws InterruptedException {
        List<Task> tasks = Tasks.some(4);

        var run = workshop.observe(() -> {
            List<Task> reporting = Tasks.reportingTo(workshop.gauge(), workshop.port(), tasks);
            HeavyWork answer = answer();
            List<Long> results = new ArrayList<>(answer.work(reporting.subList(0, 2)));
            results.addAll(answer.work(reporting.subList(2, 4)));
            return results;
        });

        assertReturnedAll(tasks, run).didEachOnce(Tasks.names(tasks)).leftNothingBehind();
    }

    @Test
    @Order(61)
    @DisplayName("passes an interrupt on, and leaves nothing behind")
    void interruptible() throws InterruptedException {
        workshop.rendezvous(1).interruptAtRendezvous();
        // A stream's other threads finish their parts when one has failed. That has to be done in a second, however
        // busy the machine is. The caller is interrupted before any task begins, so none needs to take long.
        List<Task> tasks = Tasks.light(enough());

        var run = work(tasks);

        assertThat(run)
                .passedOnTheInterrupt()
                .failedOrReturned(Tasks.results(tasks))
                .leftNothingBehind();
    }
}
