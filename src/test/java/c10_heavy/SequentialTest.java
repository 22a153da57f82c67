package c10_heavy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c10_heavy.Sequential · one task after another")
class SequentialTest extends BlockingScenario {

    private static final Duration LAST_CALL = Duration.ofMillis(300);

    @Override
    HeavyWork answer() {
        return new Sequential();
    }

    @Test
    @Order(10)
    @DisplayName("computes one task at a time, and never more")
    void oneAfterAnother() throws InterruptedException {
        List<Task> tasks = Tasks.some(enough());
        // Waits for a second one, in vain.
        workshop.rendezvous(2).patient(LAST_CALL);

        var run = work(tasks);

        assertReturnedAll(tasks, run).neverExceededInFlight(1);
    }
}
