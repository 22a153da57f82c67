package c05_onefile;

import java.util.concurrent.TimeUnit;
import kata.Gauge;

/** A disk that does not write before so many writes have been asked for, or nobody has asked for two seconds. */
final class HeldDisk {

    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final int together;
    private int asked;
    private long lastAsked = System.nanoTime();
    private boolean writing;

    HeldDisk(int together) {
        this.together = together;
    }

    /** Notes each write that is asked for. */
    Gauge requests(Gauge journal) {
        return unit -> {
            Gauge.Mark mark = journal.start(unit);
            asked();
            return mark;
        };
    }

    /** Holds the disk's thread. */
    Gauge disk() {
        return unit -> {
            await();
            return () -> {};
        };
    }

    /** Lets it write now. */
    synchronized void letGo() {
        writing = true;
        notifyAll();
    }

    private synchronized void asked() {
        lastAsked = System.nanoTime();
        asked++;
        if (asked == together) {
            letGo();
        }
    }

    private synchronized void await() throws InterruptedException {
        while (!writing) {
            long left = SILENCE_NANOS - (System.nanoTime() - lastAsked);
            if (left <= 0) {
                letGo();
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
    }
}
