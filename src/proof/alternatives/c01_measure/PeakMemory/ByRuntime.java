// Runtime's figures in place of a bean's; a class with a field for the most that was seen; collects twice.
package c01_measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

public final class PeakMemory implements MemoryMeters {

    @Override
    public <T> MemoryUse<T> measure(Measured<T> call, Heap heap) throws Exception {
        Looks looks = new Looks(heap);
        looks.here();
        long before = looks.most;
        long allocated = heap.allocatedBytes();
        T result = call.call(looks);
        allocated = heap.allocatedBytes() - allocated;
        looks.here();
        return new MemoryUse<>(result, allocated, Math.max(0, looks.most - before));
    }

    private static final class Looks implements Checkpoint {

        private final Heap heap;
        private long most = Long.MIN_VALUE;

        Looks(Heap heap) {
            this.heap = heap;
        }

        @Override
        public synchronized void here() {
            heap.collect();
            heap.collect();
            most = Math.max(most, heap.usedBytes());
        }
    }

    @Override
    public Heap heap() {
        return new Heap() {
            @Override
            public void collect() {
                Runtime.getRuntime().gc();
            }

            @Override
            public long usedBytes() {
                return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            }

            @Override
            public long allocatedBytes() {
                return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
            }
        };
    }
}
