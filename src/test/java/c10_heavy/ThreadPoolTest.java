package c10_heavy;

import static kata.evidence.Evidence.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c10_heavy.ThreadPool · a pool as wide as the processors")
class ThreadPoolTest extends ThreadsScenario {

    @Override
    HeavyWork answer() {
        return new ThreadPool();
    }

    @Test
    @Order(11)
    @DisplayName("never computes more tasks at once than there are processors: in a JVM with 3 processors, 3")
    void neverMore() throws InterruptedException {
        // Waits for one too many, in vain.
        workshop.rendezvous(THREE + 1).patient(LAST_CALL);

        var run = workOn(THREE, Tasks.some(9));

        assertThat(run).neverExceededInFlight(THREE);
    }

    @Test
    @Order(20)
    @DisplayName("uses the same platform threads for all tasks: in a JVM with 3 processors, 3")
    void reusesThreads() throws InterruptedException {
        workshop.rendezvous(THREE).patient(PATIENCE);

        // So many that a queue of a hundred has no room for them.
        var run = workOn(THREE, Tasks.some(150));

        assertThat(run).returned().usedPlatformThreads(THREE);
    }

    @Test
    @Order(30)
    @DisplayName("lets no processor stand idle while tasks are waiting, on 3 processors")
    void firstFree() throws InterruptedException {
        keepsEverybodyBusy();
    }
}
