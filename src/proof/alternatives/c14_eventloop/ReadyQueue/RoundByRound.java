// Two queues: this round and the next.
package c14_eventloop;

import java.util.ArrayList;
import java.util.List;

public final class ReadyQueue implements EventLoop {

    private List<Task<?>> next = new ArrayList<>();

    @Override
    public void add(Task<?> task) {
        next.add(task);
    }

    @Override
    public void run() throws Exception {
        while (!next.isEmpty()) {
            List<Task<?>> round = next;
            next = new ArrayList<>();
            for (Task<?> task : round) {
                if (task.step() instanceof Next.Again<?>) {
                    add(task);
                }
            }
        }
    }
}
