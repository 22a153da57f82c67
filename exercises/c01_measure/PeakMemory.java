package c01_measure;

import kata.Todo;

/** Measures what a call allocates, and the most that it holds at once. */
public final class PeakMemory implements MemoryMeters {

    /** Live bytes are known only right after a collection; so there is one before each look. */
    @Override
    public <T> MemoryUse<T> measure(Measured<T> call, Heap heap) throws Exception {
        // TODO look at the heap before the call, at each checkpoint and at the end; keep the most that was seen.
        // The checkpoint that the call is handed is yours to write: a lambda will do.
        throw new Todo("bytes allocated, and the most held at once");
    }

    /** The JDK's own beans; {@code com.sun.management} is a supported part of it. */
    @Override
    public Heap heap() {
        // TODO look up: ManagementFactory, MemoryMXBean (in java.lang.management) and
        // ThreadMXBean.getTotalThreadAllocatedBytes (in com.sun.management), System.gc.
        throw new Todo("the heap of this JVM");
    }
}
