package c01_measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;

/** Real memory for the tests of {@link PeakMemory}. */
final class Memory {

    static final int PIECE = 64 * 1_024;

    /** About so much fits into the range that is accepted for 64 MB, whatever a collector needs beside it. */
    private static final int LEAST_PIECES = 1_056;

    private static final int MOST_PIECES = 1_120;
    private static final int COLLECTIONS = 10;
    private static final long SETTLED_BYTES = 100_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private volatile Object held;

    /** Between 69 and 73 MB in small pieces: large objects take whole regions of their own in some collectors. */
    static List<byte[]> some64Megabytes() {
        int count = ThreadLocalRandom.current().nextInt(LEAST_PIECES, MOST_PIECES);
        List<byte[]> pieces = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            pieces.add(new byte[PIECE]);
        }
        return pieces;
    }

    /** Allocates so many bytes and lets them go again. */
    void waste(int bytes) {
        held = new byte[bytes];
        held = null;
    }

    /** What all threads of this JVM have allocated so far, in bytes. */
    static long allocated() {
        return THREADS.getTotalThreadAllocatedBytes();
    }

    /**
     * Waits until the JVM's total has grown to so many bytes. What an ended thread has allocated is missing from it for a
     * moment after the thread was joined.
     */
    static void awaitAllocated(long bytes) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> allocated() >= bytes);
    }

    /**
     * Collects until nothing is freed any more. The first collection leaves some things for the next, such as what waits to
     * be finished; without this it would be freed in the middle of the measurement.
     */
    static void settle() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long before = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            long now = memory.getHeapMemoryUsage().getUsed();
            if (before - now < SETTLED_BYTES) {
                return;
            }
            before = now;
        }
    }
}
