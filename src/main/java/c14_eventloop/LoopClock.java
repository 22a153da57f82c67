package c14_eventloop;

import java.util.concurrent.TimeUnit;

/** The time, and the way to let it pass without doing anything. */
public interface LoopClock {

    /** Nanoseconds since some moment. Never goes back, and never gets so large that sums overflow. */
    long nanoTime();

    /**
     * Waits until it is that late; returns at once if it is already.
     *
     * @param nanoTime as {@link #nanoTime} tells it
     * @throws InterruptedException if the thread is interrupted before or meanwhile
     */
    void waitUntil(long nanoTime) throws InterruptedException;

    /** A clock that begins now, and shows the real time. */
    static LoopClock system() {
        long start = System.nanoTime();
        return new LoopClock() {
            @Override
            public long nanoTime() {
                return System.nanoTime() - start;
            }

            @Override
            public void waitUntil(long nanoTime) throws InterruptedException {
                for (long left = nanoTime - nanoTime(); left > 0; left = nanoTime - nanoTime()) {
                    TimeUnit.NANOSECONDS.sleep(left);
                }
            }
        };
    }
}
