package c08_letters;

import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;

@DisplayName("c08_letters.ProcessesOutside · a child process an iteration, threads inside")
class ProcessesOutsideTest extends ChildrenScenario {

    private final ProcessIterations strategy = new ProcessesOutside();

    @Override
    Run<?> run(Wanted wanted, int iterations, int calls) throws InterruptedException {
        return api.observe(() -> {
            strategy.run(job(wanted, iterations, calls));
            return null;
        });
    }
}
