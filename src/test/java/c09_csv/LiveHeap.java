package c09_csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import kata.evidence.Check;
import kata.evidence.Finding;

/**
 * What is held of the heap while something long goes by. Garbage is collected before each look, on the thread that is
 * working: so what is seen is held by somebody. It looks each time a quarter has gone by.
 */
final class LiveHeap {

    /** How much may be held, in bytes. */
    static final long ALLOWED = 16_000_000;

    private static final int LOOKS = 4;
    private static final int COLLECTIONS = 10;
    private static final long SETTLED_BYTES = 100_000;
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private final long size;
    private final long before;
    private final String why;
    private long most;
    private long at;
    private int looks;

    /**
     * Takes a first look.
     *
     * @param size how many bytes will go by
     * @param why what it usually means when too much is held
     */
    LiveHeap(long size, String why) {
        this.size = size;
        this.why = why;
        this.before = settled();
    }

    private static long settled() {
        long before = Long.MAX_VALUE;
        for (int i = 0; i < COLLECTIONS; i++) {
            long now = collected();
            if (before - now < SETTLED_BYTES) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private static long collected() {
        System.gc();
        return MEMORY.getHeapMemoryUsage().getUsed();
    }

    /**
     * So many bytes have gone by: looks, if it is time to.
     *
     * @throws TooMuchException if too much is held: the verdict is known, and the heap may be too small for the rest
     */
    synchronized void passed(long bytes) throws TooMuchException {
        if (bytes < size / LOOKS * (looks + 1)) {
            return;
        }
        looks++;
        long held = collected() - before;
        if (held > most) {
            most = held;
            at = bytes;
        }
        if (most > ALLOWED) {
            throw new TooMuchException();
        }
    }

    /** Looks at whoever reads, whatever number of streams it takes. */
    CsvSource watching(CsvSource source) {
        AtomicLong bytes = new AtomicLong();
        return new CsvSource() {

            @Override
            public long size() {
                return source.size();
            }

            @Override
            public InputStream from(long position) throws IOException {
                return new FilterInputStream(source.from(position)) {

                    @Override
                    public int read(byte[] target, int offset, int count) throws IOException {
                        passed(bytes.get());
                        int read = super.read(target, offset, count);
                        bytes.addAndGet(Math.max(0, read));
                        return read;
                    }
                };
            }
        };
    }

    /** At no look more was held than is allowed. */
    synchronized Check<Object> stayedSmall() {
        return run -> most <= ALLOWED
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected at most %.0f MB to be held at any time, but after %.0f of %.0f MB there were %.0f MB, garbage not counted."
                                .formatted(ALLOWED / 1e6, at / 1e6, size / 1e6, most / 1e6),
                        why));
    }

    /** Ends a run that holds too much. */
    static final class TooMuchException extends IOException {

        private static final long serialVersionUID = 1L;

        TooMuchException() {
            super("the test stops here: too much memory is held already");
        }
    }
}
