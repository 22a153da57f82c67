// Fails in: failsWithAnError
// Says: what happened after the failure, in any order, to be [A is closed, D is closed, E is closed]
// An Error is a failure, too.
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
        } catch (Exception e) {
            closeAll(waiting, e);
            throw e;
        }
        return values;
    }

    private static void closeAll(Iterable<? extends Coroutine<?>> coroutines, Throwable failure) {
        for (Coroutine<?> coroutine : coroutines) {
            try {
                coroutine.close();
            } catch (RuntimeException | Error e) {
                failure.addSuppressed(e);
            }
        }
    }
}
