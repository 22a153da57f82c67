// Fails in: overlaps
// Says: never more than 1
// One child after another: the parent itself waits for each.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import kata.Worker;

public final class Processes implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        List<Long> results = new ArrayList<>();
        for (Task task : tasks) {
            try (Worker child = Worker.start(Processes.class)) {
                results.add(Long.parseLong(child.ask(task.toLine())));
            }
        }
        return results;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
