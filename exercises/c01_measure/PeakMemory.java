package c01_measure;

import kata.Todo;

/** Measures what a call allocates, and the most that it holds at once. */
public final class PeakMemory implements MemoryMeters {

    /** Live bytes are known only right after a collection; so there is one before each look. */
    @Override
    public <T> MemoryUse<T> measure(Measured<T> call, Heap heap) throws Exception {
        // TODO look at the heap before the call, at each checkpoint and at the end; keep the most that was seen. The
        // checkpoint that the call is handed is yours to write: a lambda will do. It cannot assign a local variable,
        // but it can use an object that is made for this call and remembers the most.
        throw new Todo("bytes allocated, and the most held at once");
    }

    /** The JDK's own beans; {@code com.sun.management} is a supported part of it. */
    @Override
    public Heap heap() {
        // TODO look up: System.gc, java.lang.management.MemoryMXBean, and com.sun.management.ThreadMXBean with its
        // getTotalThreadAllocatedBytes. ManagementFactory.getPlatformMXBean hands out both.
        throw new Todo("the heap of this JVM");
    }
}
