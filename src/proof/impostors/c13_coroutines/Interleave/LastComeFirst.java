// Fails in: inTurn
// Says: Expected the order of what happened
// A stack: who has just had a step is next.
package c13_coroutines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

public final class Interleave implements RoundRobin {

    @Override
    public <T> List<T> run(List<? extends Coroutine<T>> coroutines) throws Exception {
        List<T> values = new ArrayList<>();
        Deque<Coroutine<T>> waiting = new ArrayDeque<>(coroutines);
        try {
            while (!waiting.isEmpty()) {
                Coroutine<T> next = waiting.remove();
                Optional<T> value = next.resume();
                if (value.isPresent()) {
                    values.add(value.get());
                    waiting.addFirst(next);
                }
            }
        } catch (Exception | Error e) {
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
