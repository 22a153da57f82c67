// Fails in: oneThread
// Says: whose steps were done by another thread
// A round at a time, but with a thread for each step.
package c13_coroutines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Interleave implements RoundRobin {

    @Override
    public <T> List<T> run(List<? extends Coroutine<T>> coroutines) throws Exception {
        List<T> values = new ArrayList<>();
        List<Coroutine<T>> left = new ArrayList<>(coroutines);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!left.isEmpty()) {
                List<Coroutine<T>> next = new ArrayList<>();
                for (Coroutine<T> coroutine : left) {
                    Optional<T> value = threads.submit(coroutine::resume).get();
                    if (value.isPresent()) {
                        values.add(value.get());
                        next.add(coroutine);
                    }
                }
                left = next;
            }
        }
        return values;
    }
}
