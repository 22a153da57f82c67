// Fails in: stopsDuringStep
// Says: was still running
// stop() waits until the last step has ended, unless it is called by that step.
package c04_races;

import java.util.concurrent.CountDownLatch;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Thread runner;
    private volatile boolean stopped;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        runner = Thread.currentThread();
        try {
            while (!stopped) {
                step.run();
            }
        } finally {
            ended.countDown();
        }
    }

    @Override
    public void stop() {
        stopped = true;
        if (runner == null || runner == Thread.currentThread()) {
            return;
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
