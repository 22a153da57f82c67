// A linked list and its iterator, which can remove in the middle of a round.
package c13_coroutines;

import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

public final class Interleave implements RoundRobin {

    @Override
    public <T> List<T> run(List<? extends Coroutine<T>> coroutines) throws Exception {
        Stream.Builder<T> values = Stream.builder();
        List<Coroutine<T>> alive = new LinkedList<>(coroutines);
        try {
            while (!alive.isEmpty()) {
                for (Iterator<Coroutine<T>> turns = alive.iterator(); turns.hasNext(); ) {
                    Optional<T> value = turns.next().resume();
                    value.ifPresentOrElse(values, turns::remove);
                }
            }
        } catch (Exception | Error failure) {
            for (Coroutine<T> left : alive) {
                try (left) {
                    // Only to close it.
                    left.hashCode();
                } catch (RuntimeException e) {
                    failure.addSuppressed(e);
                }
            }
            throw failure;
        }
        return values.build().toList();
    }
}
