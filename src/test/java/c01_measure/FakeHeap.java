package c01_measure;

import java.util.concurrent.ThreadLocalRandom;

/** A heap with just what a test puts there. Something else is held already, and garbage lies about. */
final class FakeHeap implements Heap {

    private volatile long live = ThreadLocalRandom.current().nextLong(20_000_000, 60_000_000);
    private volatile long garbage = ThreadLocalRandom.current().nextLong(20_000_000, 60_000_000);
    private volatile long allocated = ThreadLocalRandom.current().nextLong(1_000_000_000, 2_000_000_000);

    /** Objects of so many bytes are allocated and held. To be called by one thread at a time, as {@link #drop} is. */
    void hold(long bytes) {
        live = live + bytes;
        allocated = allocated + bytes;
    }

    /** Objects of so many bytes are held no longer. */
    void drop(long bytes) {
        live = live - bytes;
        garbage = garbage + bytes;
    }

    @Override
    public void collect() {
        garbage = 0;
    }

    @Override
    public long usedBytes() {
        return live + garbage;
    }

    @Override
    public long allocatedBytes() {
        return allocated;
    }
}
