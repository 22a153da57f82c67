// Fails in: failsOnClosing
// Says: Expected the call to fail with java.io.IOException
// The failure of one close() keeps the others from being closed, and hides what came first.
package c13_coroutines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

public final class Interleave implements RoundRobin {

    @Override
    public <T> List<T> run(List<? extends Coroutine<T>> coroutines) throws Exception {
        List<T> values = new ArrayList<>();
        Queue<Coroutine<T>> waiting = new ArrayDeque<>(coroutines);
        try {
            while (!waiting.isEmpty()) {
                Coroutine<T> next = waiting.remove();
                Optional<T> value = next.resume();
                if (value.isPresent()) {
                    values.add(value.get());
                    waiting.add(next);
                }
            }
        } catch (Exception | Error e) {
            closeAll(waiting);
            throw e;
        }
        return values;
    }

    private static void closeAll(Iterable<? extends Coroutine<?>> coroutines) {
        for (Coroutine<?> coroutine : coroutines) {
            coroutine.close();
        }
    }
}
