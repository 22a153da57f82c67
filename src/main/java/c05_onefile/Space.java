package c05_onefile;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** The room that is left on a disk. */
final class Space {

    static final Space UNLIMITED = new Space(Long.MAX_VALUE);

    private final AtomicLong bytes;

    private Space(long bytes) {
        this.bytes = new AtomicLong(bytes);
    }

    static Space of(long bytes) {
        return new Space(bytes);
    }

    /** Takes room for a write, or fails as an operating system does. */
    void take(long count) throws IOException {
        if (bytes.addAndGet(-count) < 0) {
            throw new IOException("No space left on device");
        }
    }
}
