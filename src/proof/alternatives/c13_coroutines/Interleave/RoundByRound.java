// A new list each round, of those that have not ended.
package c13_coroutines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class Interleave implements RoundRobin {

    @Override
    public <T> List<T> run(List<? extends Coroutine<T>> coroutines) throws Exception {
        List<T> values = new ArrayList<>();
        List<Coroutine<T>> left = new ArrayList<>(coroutines);
        while (!left.isEmpty()) {
            List<Coroutine<T>> next = new ArrayList<>();
            for (Coroutine<T> coroutine : left) {
                Optional<T> value;
                try {
                    value = coroutine.resume();
                } catch (Throwable e) {
                    // One that has ended, or failed, does nothing on being closed.
                    coroutines.reversed().forEach(other -> close(other, e));
                    throw e;
                }
                if (value.isPresent()) {
                    values.add(value.get());
                    next.add(coroutine);
                }
            }
            left = next;
        }
        return List.copyOf(values);
    }

    private static void close(Coroutine<?> coroutine, Throwable failure) {
        try {
            coroutine.close();
        } catch (Throwable e) {
            failure.addSuppressed(e);
        }
    }
}
