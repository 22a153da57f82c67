// Fails in: manySteps
// Says: StackOverflowError
// A method that calls itself for the next step: after some ten thousand steps there is no stack left.
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
            steps(waiting, values);
        } catch (Exception | Error e) {
            closeAll(waiting, e);
            throw e;
        }
        return values;
    }

    private static <T> void steps(Queue<Coroutine<T>> waiting, List<T> values) throws Exception {
        if (waiting.isEmpty()) {
            return;
        }
        Coroutine<T> next = waiting.remove();
        Optional<T> value = next.resume();
        if (value.isPresent()) {
            values.add(value.get());
            waiting.add(next);
        }
        steps(waiting, values);
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
