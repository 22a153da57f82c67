// A latch that is open when it is told.
package c04_races;

import java.util.concurrent.CountDownLatch;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private final CountDownLatch stopped = new CountDownLatch(1);

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (stopped.getCount() > 0) {
            step.run();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
    }
}
