package kata.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import jdk.jfr.Recording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The virtual threads of a run")
class VirtualThreadsTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    @DisplayName("are those that have begun and not ended")
    void alive() throws InterruptedException {
        try (VirtualThreads threads = new VirtualThreads()) {
            Thread waits = Thread.ofVirtual().name("waits").start(this::untilOver);
            Thread.ofVirtual().name("ends").start(() -> {}).join();
            begun.await();

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
            Thread.ofPlatform().name("platform").start(() -> {}).join();
            Thread virtual = Thread.ofVirtual().name("virtual").start(this::untilOver);
            begun.await();

            assertThat(threads.alive().values()).containsExactly("virtual");

            over.countDown();
            virtual.join();
        }
    }

    private void untilOver() {
        begun.countDown();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
