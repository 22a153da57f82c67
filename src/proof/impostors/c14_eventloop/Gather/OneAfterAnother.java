// Fails in: inOrder
// Says: Expected the loop to go on with task
// Runs each task to its end before the next begins.
package c14_eventloop;

import java.util.ArrayList;
import java.util.List;

public final class Gather implements Gathering {

    private final LoopClock clock;

    public Gather(LoopClock clock) {
        this.clock = clock;
    }

    @Override
    public <T> List<T> gather(List<? extends Task<T>> tasks) throws Exception {
        List<T> results = new ArrayList<>();
        for (Task<T> task : tasks) {
            Next<T> next = task.step();
            while (!(next instanceof Next.Done<T>)) {
                if (next instanceof Next.Sleep<T> sleep) {
                    clock.waitUntil(clock.nanoTime() + sleep.time().toNanos());
                }
                next = task.step();
            }
            results.add(((Next.Done<T>) next).result());
        }
        return results;
    }
}
