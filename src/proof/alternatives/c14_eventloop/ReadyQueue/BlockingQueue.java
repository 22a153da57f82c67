// A queue made for threads, and a switch with a default.
package c14_eventloop;

import java.util.concurrent.LinkedBlockingDeque;

public final class ReadyQueue implements EventLoop {

    private final LinkedBlockingDeque<Task<?>> tasks = new LinkedBlockingDeque<>();

    @Override
    public void add(Task<?> task) {
        tasks.offerFirst(task);
    }

    @Override
    public void run() throws Exception {
        for (Task<?> task = tasks.pollLast(); task != null; task = tasks.pollLast()) {
            switch (task.step()) {
                case Next.Again<?>() -> add(task);
                default -> {}
            }
        }
    }
}
