// Fails in: overlaps
// Says: never more than 1
// One thread asks all children in turn, and waits for each.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import kata.Worker;

public final class ProcessPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        List<Worker> children = new ArrayList<>();
        try {
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                children.add(Worker.start(ProcessPool.class));
            }
            List<Long> results = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                Worker child = children.get(i % children.size());
                results.add(Long.parseLong(child.ask(tasks.get(i).toLine())));
            }
            return results;
        } finally {
            children.forEach(Worker::close);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
