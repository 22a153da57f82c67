// Fails in: pieces
// Says: Expected the peak in bytes
// What has been added between two looks is summed up, and what was let go is not taken off.
package c01_measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.atomic.LongAdder;

/** Measures what a call allocates, and the most that it holds at once. */
public final class PeakMemory implements MemoryMeters {

    /** Live bytes are known only right after a collection; so there is one before each look. */
    @Override
    public <T> MemoryUse<T> measure(Measured<T> call, Heap heap) throws Exception {
        long before = liveBytes(heap);
        long[] latest = {before};
        LongAdder growth = new LongAdder();
        long allocatedBefore = heap.allocatedBytes();
        T result = call.call(() -> look(heap, latest, growth));
        long allocated = heap.allocatedBytes() - allocatedBefore;
        // The last look: the result is still held here, because it is returned below.
        look(heap, latest, growth);
        return new MemoryUse<>(result, allocated, growth.sum());
    }

    private static void look(Heap heap, long[] latest, LongAdder growth) {
        long now = liveBytes(heap);
        growth.add(Math.max(0, now - latest[0]));
        latest[0] = now;
    }

    private static long liveBytes(Heap heap) {
        heap.collect();
        return heap.usedBytes();
    }

    /** The JDK's own beans; {@code com.sun.management} is a supported part of it. */
    @Override
    public Heap heap() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        return new Heap() {
            @Override
            public void collect() {
                System.gc();
            }

            @Override
            public long usedBytes() {
                return memory.getHeapMemoryUsage().getUsed();
            }

            @Override
            public long allocatedBytes() {
                return threads.getTotalThreadAllocatedBytes();
            }
        };
    }
}
