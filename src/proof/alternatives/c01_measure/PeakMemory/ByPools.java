// The sum of the heap's pools; all looks are kept in a list, and the greatest is looked for in the end.
package c01_measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class PeakMemory implements MemoryMeters {

    @Override
    public <T> MemoryUse<T> measure(Measured<T> call, Heap heap) throws Exception {
        List<Long> looks = new ArrayList<>();
        Checkpoint look = () -> {
            heap.collect();
            looks.add(heap.usedBytes());
        };
        look.here();
        long allocatedBefore = heap.allocatedBytes();
        T result = call.call(look);
        long allocatedAfter = heap.allocatedBytes();
        look.here();
        return new MemoryUse<>(result, allocatedAfter - allocatedBefore, Collections.max(looks) - looks.getFirst());
    }

    @Override
    public Heap heap() {
        return new Heap() {
            @Override
            public void collect() {
                ManagementFactory.getMemoryMXBean().gc();
            }

            @Override
            public long usedBytes() {
                return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(this::used)
                        .sum();
            }

            private long used(MemoryPoolMXBean pool) {
                return pool.getUsage().getUsed();
            }

            @Override
            public long allocatedBytes() {
                return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getTotalThreadAllocatedBytes();
            }
        };
    }
}
