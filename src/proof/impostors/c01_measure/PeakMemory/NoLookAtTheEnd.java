// Fails in: result
// Says: That is the last moment to look at
// The checkpoints only.
package c01_measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.atomic.LongAccumulator;

public final class PeakMemory implements MemoryMeters {

    @Override
    public <T> MemoryUse<T> measure(Measured<T> call, Heap heap) throws Exception {
        long before = liveBytes(heap);
        LongAccumulator most = new LongAccumulator(Math::max, before);
        long allocatedBefore = heap.allocatedBytes();
        T result = call.call(() -> most.accumulate(liveBytes(heap)));
        long allocated = heap.allocatedBytes() - allocatedBefore;
        return new MemoryUse<>(result, allocated, most.get() - before);
    }

    private static long liveBytes(Heap heap) {
        heap.collect();
        return heap.usedBytes();
    }

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
