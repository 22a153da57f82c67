package kata.files;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import kata.FileStore;

/**
 * A disk that brings about what could happen, instead of waiting for it to happen by luck: it holds files open until as many
 * are open as are wanted, holds their readers until as many read, and then closes none until one too many is open. Each
 * hold is given up when nobody else comes.
 */
public final class HeldDisk implements FileStore.Disk {

    /** A right answer has this long to open the next file, or to have the others read theirs. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Only a wrong answer has something to do in this time, so that it costs a right one no more than this. */
    private static final Duration LAST_CALL = Duration.ofMillis(300);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Hold writers;
    private final Hold readers;
    private final Hold closers;
    private int open;
    private int reading;
    private boolean returned;

    private HeldDisk(int wanted, boolean untilReturn) {
        this.writers = new Hold(PATIENCE, () -> untilReturn ? returned : open >= wanted);
        this.readers = new Hold(PATIENCE, () -> untilReturn || reading >= wanted);
        this.closers = new Hold(LAST_CALL, () -> untilReturn || open > wanted);
    }

    /** Tries to have one file more open than are allowed. */
    public static HeldDisk provoking(int allowed) {
        return new HeldDisk(allowed, false);
    }

    /** Writes nothing before the learner's method has returned, as {@link #returned} tells. */
    public static HeldDisk untilReturn() {
        return new HeldDisk(0, true);
    }

    /** The learner's method has returned. */
    public void returned() {
        change(() -> returned = true);
    }

    @Override
    public void opened(int number) {
        change(() -> open++);
    }

    @Override
    public void writing(int number) {
        writers.pass();
    }

    @Override
    public void read(int number) {
        change(() -> reading++);
        readers.pass();
        change(() -> reading--);
    }

    @Override
    public void closing(int number) {
        closers.pass();
    }

    @Override
    public void closed(int number) {
        change(() -> open--);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            // The one moment that matters must not be missed because it is over before those who wait wake up.
            writers.look();
            readers.look();
            closers.look();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Holds threads until something is the case, and from then on nobody any more. */
    private final class Hold {

        private final long patience;
        private final Occasion occasion;
        private boolean over;

        Hold(Duration patience, Occasion occasion) {
            this.patience = patience.toNanos();
            this.occasion = occasion;
        }

        void look() {
            over |= occasion.isNow();
        }

        void pass() {
            lock.lock();
            try {
                look();
                int opened = open;
                long left = patience;
                while (!over) {
                    left = changed.awaitNanos(left);
                    if (open > opened) {
                        opened = open;
                        left = patience;
                    }
                    over |= left <= 0;
                }
                changed.signalAll();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        }
    }

    @FunctionalInterface
    private interface Occasion {

        boolean isNow();
    }
}
