// Fails in: onlyInChildren
// Says: the parent computed some itself
// The parent takes tasks as well, beside its children.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Worker;

public final class ProcessPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        Long[] results = new Long[tasks.size()];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> leadOneChild = () -> {
            try (Worker child = Worker.start(ProcessPool.class)) {
                for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                    results[i] = Long.parseLong(child.ask(tasks.get(i).toLine()));
                }
            }
            return null;
        };
        try (ExecutorService leaders = Executors.newCachedThreadPool()) {
            List<Future<Void>> leads = new ArrayList<>();
            for (int i = 1; i < Runtime.getRuntime().availableProcessors(); i++) {
                leads.add(leaders.submit(leadOneChild));
            }
            for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                results[i] = tasks.get(i).compute();
            }
            for (Future<Void> lead : leads) {
                lead.get();
            }
        }
        return List.of(results);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Worker.serve(line -> Long.toString(Task.parse(line).compute()));
    }
}
