// Fails in: neverMore
// Says: Expected never more than 3 child processes
// All children are started at once, and then only as many are asked as there are processors.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Worker;

public final class Processes implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        List<Worker> children = new ArrayList<>();
        try (ExecutorService leaders =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (int i = 0; i < tasks.size(); i++) {
                children.add(Worker.start(Processes.class));
            }
            List<Future<Long>> futures = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                int place = i;
                futures.add(leaders.submit(() ->
                        Long.parseLong(children.get(place).ask(tasks.get(place).toLine()))));
            }
            List<Long> results = new ArrayList<>();
            for (Future<Long> future : futures) {
                results.add(future.get());
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
