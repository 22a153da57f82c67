package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import java.util.List;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;

@DisplayName("c10_heavy.ParallelStream · one stream expression")
class ParallelStreamTest extends ThreadsScenario {

    @Override
    HeavyWork answer() {
        return new ParallelStream();
    }

    @Override
    void reached(int expected, Run<List<Long>> run) {
        assertThat(run)
                .returned()
                .holds(
                        run.peak() >= expected,
                        "Expected %d tasks in flight at once, but there was never more than %d."
                                .formatted(expected, run.peak()),
                        "A stream is parallel if parallel() has the last word: it holds for the whole stream. What is"
                                + " done one after another in any case, in forEachOrdered(…), under a lock or with a"
                                + " join() in between, stays as it is.");
    }
}
