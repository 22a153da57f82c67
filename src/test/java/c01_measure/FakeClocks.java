package c01_measure;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Clocks on which time passes, and processor time is used, only when a test says so. */
final class FakeClocks implements Clocks {

    private final int processors;
    private volatile long elapsed = ThreadLocalRandom.current().nextLong(1_000_000_000_000L);
    private volatile long processor = ThreadLocalRandom.current().nextLong(1_000_000_000_000L);

    FakeClocks(int processors) {
        this.processors = processors;
    }

    /** So much time passes, and so much processor time is used in it by all threads together. */
    void pass(Duration time, Duration processorTime) {
        elapsed = elapsed + time.toNanos();
        processor = processor + processorTime.toNanos();
    }

    @Override
    public long elapsedNanos() {
        return elapsed;
    }

    @Override
    public long processorNanos() {
        return processor;
    }

    @Override
    public int processors() {
        return processors;
    }
}
