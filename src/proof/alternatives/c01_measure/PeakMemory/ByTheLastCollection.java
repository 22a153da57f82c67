// What the heap's pools held right after their last collection.
package c01_measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

public final class PeakMemory implements MemoryMeters {

    @Override
    public <T> MemoryUse<T> measure(Measured<T> call, Heap heap) throws Exception {
        long[] most = {held(heap)};
        long before = most[0];
        long allocated = heap.allocatedBytes();
        T result = call.call(() -> most[0] = Math.max(most[0], held(heap)));
        allocated = heap.allocatedBytes() - allocated;
        most[0] = Math.max(most[0], held(heap));
        return new MemoryUse<>(result, allocated, most[0] - before);
    }

    private static long held(Heap heap) {
        heap.collect();
        return heap.usedBytes();
    }

    @Override
    public Heap heap() {
        return new Heap() {
            @Override
            public void collect() {
                System.gc();
            }

            @Override
            public long usedBytes() {
                long used = 0;
                for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
                    if (pool.getType() == MemoryType.HEAP) {
                        used += pool.getCollectionUsage().getUsed();
                    }
                }
                return used;
            }

            @Override
            public long allocatedBytes() {
                return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getTotalThreadAllocatedBytes();
            }
        };
    }
}
