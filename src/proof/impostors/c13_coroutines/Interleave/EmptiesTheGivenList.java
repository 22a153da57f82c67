// Fails in: inTurn
// Says: UnsupportedOperationException
// Takes the list that it was given for its queue.
package c13_coroutines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class Interleave implements RoundRobin {

    @Override
    public <T> List<T> run(List<? extends Coroutine<T>> coroutines) throws Exception {
        List<T> values = new ArrayList<>();
        List<Coroutine<T>> waiting = mine(coroutines);
        while (!waiting.isEmpty()) {
            Coroutine<T> next = waiting.removeFirst();
            Optional<T> value = next.resume();
            if (value.isPresent()) {
                values.add(value.get());
                waiting.addLast(next);
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<Coroutine<T>> mine(List<? extends Coroutine<T>> coroutines) {
        return (List<Coroutine<T>>) coroutines;
    }
}
