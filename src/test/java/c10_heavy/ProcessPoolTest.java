package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c10_heavy.ProcessPool · as many child processes as processors, started once")
class ProcessPoolTest extends ProcessScenario {

    @Override
    HeavyWork answer() {
        return new ProcessPool();
    }

    @Test
    @Order(15)
    @DisplayName("computes nothing in the parent")
    void onlyInChildren() throws InterruptedException {
        long parent = ProcessHandle.current().pid();

        var run = work(Tasks.some(enough()));

        assertThat(run)
                .returned()
                .holds(
                        run.units().stream()
                                .flatMap(unit -> unit.caller().stream())
                                .noneMatch(caller -> caller.process() == parent),
                        "Expected child processes to compute all tasks, but the parent computed some itself.",
                        "compute() belongs into the child's main. What travels there is the task's line, and what comes"
                                + " back is its result.");
    }

    @Test
    @Order(20)
    @DisplayName("computes 20 tasks in as many child processes as there are processors: in a JVM with 3 processors, 3")
    void reusesChildren() throws InterruptedException {
        workshop.rendezvous(THREE).patient(PATIENCE);

        var run = workOn(THREE, Tasks.some(20));

        assertThat(run).usedProcesses(THREE);
    }

    @Test
    @Order(30)
    @DisplayName("lets no child stand idle while tasks are waiting, on 3 processors")
    void firstFree() throws InterruptedException {
        keepsEverybodyBusy();
    }
}
