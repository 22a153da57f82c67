package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c10_heavy.Processes · a child process a task")
class ProcessesTest extends ProcessScenario {

    @Override
    HeavyWork answer() {
        return new Processes();
    }

    @Test
    @Order(20)
    @DisplayName("computes each task in a child process of its own, and none in the parent")
    void oneForEach() throws InterruptedException {
        List<Task> tasks = Tasks.some(5);

        var run = work(tasks);

        assertThat(run).usedProcesses(tasks.size());
    }
}
