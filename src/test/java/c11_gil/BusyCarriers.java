package c11_gil;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps all carriers busy, the threads on which virtual threads run. A virtual thread that is woken up meanwhile cannot go on
 * before this is closed: so slow that everybody else is quicker.
 */
final class BusyCarriers implements AutoCloseable {

    private static final long LONGEST_SECONDS = 10;

    private volatile boolean over;

    private BusyCarriers() {}

    /** Comes back when all are busy. */
    static BusyCarriers occupy() throws InterruptedException {
        int carriers = Integer.getInteger(
                "jdk.virtualThreadScheduler.parallelism", Runtime.getRuntime().availableProcessors());
        CountDownLatch started = new CountDownLatch(carriers);
        BusyCarriers busy = new BusyCarriers();
        for (int i = 0; i < carriers; i++) {
            Thread.ofVirtual().start(() -> {
                started.countDown();
                busy.spin();
            });
        }
        if (!started.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            busy.close();
            throw new IllegalStateException("there are fewer than %d carriers".formatted(carriers));
        }
        return busy;
    }

    /** Does not wait: whoever waits gives its carrier away. */
    private void spin() {
        while (!over) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
