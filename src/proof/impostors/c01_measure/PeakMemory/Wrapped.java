// Fails in: failsLoudly
// Says: as it was, but it came wrapped
// A checked exception is caught to be thrown again in an unchecked one, which no catch expects.
package c01_measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.atomic.LongAccumulator;

/** Measures what a call allocates, and the most that it holds at once. */
public final class PeakMemory implements MemoryMeters {

    /** Live bytes are known only right after a collection; so there is one before each look. */
    @Override
    public <T> MemoryUse<T> measure(Measured<T> call, Heap heap) throws Exception {
        long before = liveBytes(heap);
        LongAccumulator most = new LongAccumulator(Math::max, before);
        long allocatedBefore = heap.allocatedBytes();
        T result;
        try {
            result = call.call(() -> most.accumulate(liveBytes(heap)));
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
        long allocated = heap.allocatedBytes() - allocatedBefore;
        // The last look: the result is still held here, because it is returned below.
        most.accumulate(liveBytes(heap));
        return new MemoryUse<>(result, allocated, most.get() - before);
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
