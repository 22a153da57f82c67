package c12_processes;

import java.time.Duration;
import kata.Todo;

/** Ends a child that may not want to, and all that it has started. */
public final class Kill implements Ending {

    /** Politely first, by force when the grace period is over. */
    @Override
    public void end(Process child, Duration grace) throws InterruptedException {
        // TODO find out who the descendants are (Process.descendants), ask (destroy), wait for as long as the grace
        // period (waitFor with a limit), then use force (destroyForcibly), whatever happens meanwhile.
        throw new Todo("a polite end, and one by force");
    }
}
