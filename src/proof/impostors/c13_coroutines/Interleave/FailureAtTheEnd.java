// Fails in: fails
// Says: what happened after the failure
// Goes on with the others, and throws the failure at the end.
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
        Exception failure = null;
        Queue<Coroutine<T>> waiting = new ArrayDeque<>(coroutines);
        while (!waiting.isEmpty()) {
            Coroutine<T> next = waiting.remove();
            try {
                Optional<T> value = next.resume();
                if (value.isPresent()) {
                    values.add(value.get());
                    waiting.add(next);
                }
            } catch (Exception e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return values;
    }
}
