package kata.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import jdk.jfr.Recording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The virtual threads of a run")
class VirtualThreadsTest {

    @Test
    @DisplayName("are those that have begun and not ended")
    void alive() throws InterruptedException {
        try (VirtualThreads threads = new VirtualThreads()) {
            CountDownLatch over = new CountDownLatch(1);
            Thread waits = Thread.ofVirtual().name("waits").start(() -> await(over));
            Thread.ofVirtual().name("ends").start(() -> {}).join();

            assertThat(threads.alive().values()).containsExactly("waits");

            over.countDown();
            waits.join();
            assertThat(threads.alive()).isEmpty();
        }
    }

    @Test
    @DisplayName("are told from what a profiler records at the same time")
    void besideAProfiler() throws InterruptedException {
        try (Recording profiler = new Recording();
                VirtualThreads threads = new VirtualThreads()) {
            profiler.enable("jdk.ThreadStart");
            profiler.start();
            CountDownLatch over = new CountDownLatch(1);
            Thread platform = Thread.ofPlatform().name("platform").start(() -> await(over));
            Thread virtual = Thread.ofVirtual().name("virtual").start(() -> await(over));

            assertThat(threads.alive().values()).containsExactly("virtual");

            over.countDown();
            platform.join();
            virtual.join();
        }
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
