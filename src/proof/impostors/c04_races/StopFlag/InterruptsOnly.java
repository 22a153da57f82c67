// Fails in: stoppedBefore
// Says: it went on
// Before it runs there is nobody to interrupt, and the message is lost.
package c04_races;

public final class StopFlag implements Repeating {

    private final Runnable step;
    private volatile Thread runner;

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        runner = Thread.currentThread();
        while (!Thread.interrupted()) {
            step.run();
        }
    }

    @Override
    public void stop() {
        Thread thread = runner;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
