package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kata.evidence.Run;
import kata.evidence.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is true of every strategy that returns when all tasks have been computed. */
abstract class BlockingScenario extends HeavyScenario {

    abstract HeavyWork answer();

    @Override
    Run<List<Long>> work(List<Task> tasks) throws InterruptedException {
        return workshop.observe(() -> answer().work(reporting(tasks)));
    }

    private List<Task> reporting(List<Task> tasks) {
        return Tasks.reportingTo(workshop.gauge(), workshop.port(), tasks);
    }

    private static List<String> of(String call, List<Task> tasks) {
        return tasks.stream().map(task -> "%s of %s".formatted(task, call)).toList();
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    @Test
    @Order(4)
    @DisplayName("computes other tasks in a second call as if there had been no first")
    void secondRun() throws InterruptedException {
        // With the same names: only within a run no two tasks have the same.
        List<Task> first = Tasks.some(2);
        List<Task> second = Tasks.some(2);

        var run = workshop.observe(() -> {
            HeavyWork answer = answer();
            List<Long> results = new ArrayList<>(answer.work(reporting(first)));
            results.addAll(answer.work(reporting(second)));
            return results;
        });

        assertReturned(
                        joined(of("the first call", first), of("the second call", second)),
                        joined(Tasks.results(first), Tasks.results(second)),
                        run)
                .noted(
                        "the tasks computed, sorted,",
                        joined(Tasks.names(first), Tasks.names(second)).stream()
                                .sorted()
                                .toList(),
                        run.units().stream().map(Unit::name).sorted().toList(),
                        "Each call computes each of its tasks once.")
                .leftNothingBehind();
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
