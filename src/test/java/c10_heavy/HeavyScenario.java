package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kata.evidence.Run;
import kata.evidence.RunAssert;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is true of every strategy that computes tasks, whoever computes them. */
abstract class HeavyScenario {

    @RegisterExtension
    final Workshop workshop = new Workshop("task");

    /** Computes the tasks with the strategy under test. */
    abstract Run<List<Long>> work(List<Task> tasks) throws InterruptedException;

    /** The run returned every task's result, in the order of the tasks. */
    static RunAssert<List<String>> assertReturnedAll(List<Task> tasks, Run<List<Long>> run) {
        return assertReturnedAll(tasks, Tasks.results(tasks), run);
    }

    /** The same with the right results. In messages each bears the name of its task: numbers tell nothing. */
    static RunAssert<List<String>> assertReturnedAll(List<Task> tasks, List<Long> right, Run<List<Long>> run) {
        return assertReturned(Tasks.names(tasks), right, run);
    }

    /** The run returned the right results, which bear those names in messages. */
    static RunAssert<List<String>> assertReturned(List<String> names, List<Long> right, Run<List<Long>> run) {
        return assertThat(run.map(results -> Tasks.owners(names, right, results)))
                .returned(Tasks.owners(names, right, right));
    }

    /** Enough tasks for seeing what is to be seen, and not so many that it takes long. */
    int enough() {
        return ThreadLocalRandom.current().nextInt(12, 20);
    }

    @Test
    @Order(1)
    @DisplayName("returns every task's result, in the order of the tasks, and computes each once")
    void completeAndInOrder() throws InterruptedException {
        List<Task> tasks = Tasks.some(enough());

        var run = work(tasks);

        assertReturnedAll(tasks, run).didEachOnce(Tasks.names(tasks));
    }

    @Test
    @Order(2)
    @DisplayName("returns one result for one task")
    void oneTask() throws InterruptedException {
        List<Task> tasks = Tasks.some(1);

        var run = work(tasks);

        assertReturnedAll(tasks, run).didEachOnce(Tasks.names(tasks)).leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("returns an empty list for no tasks")
    void noTasks() throws InterruptedException {
        var run = work(List.of());

        assertThat(run).returned(List.of()).leftNothingBehind();
    }

    @Test
    @Order(40)
    @DisplayName("leaves no thread and no child process behind")
    void cleansUp() throws InterruptedException {
        var run = work(Tasks.some(enough()));

        assertThat(run).returned().leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("fails when a task has no result, tells which, and leaves nothing behind")
    void failsLoudly() throws InterruptedException {
        int count = enough();
        int place = ThreadLocalRandom.current().nextInt(count);
        List<Task> tasks = Tasks.failing(place, Tasks.some(count));
        String failing = tasks.get(place).name();
        String words = "Task %s has no result: every number divides 0".formatted(failing);

        var run = work(tasks);

        long times =
                run.units().stream().filter(unit -> unit.name().equals(failing)).count();

        assertThat(run)
                .failedWith(
                        "\"%s\"".formatted(words),
                        cause -> String.valueOf(cause.getMessage()).contains(words))
                .holds(
                        times <= 1,
                        "Expected the task that fails to be computed once, but somebody began it %d times."
                                .formatted(times),
                        "Trying again is for whoever called to decide: a computation that has failed fails again.")
                .leftNothingBehind();
    }
}
