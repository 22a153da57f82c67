// Fails in: inTurn
// Says: result
// Resumes in turn, but returns the values of the first, then those of the second, and so on.
package c13_coroutines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

public final class Interleave implements RoundRobin {

    @Override
    public <T> List<T> run(List<? extends Coroutine<T>> coroutines) throws Exception {
        List<List<T>> values = new ArrayList<>();
        coroutines.forEach(coroutine -> values.add(new ArrayList<>()));
        Queue<Integer> waiting = new ArrayDeque<>();
        for (int i = 0; i < coroutines.size(); i++) {
            waiting.add(i);
        }
        while (!waiting.isEmpty()) {
            int next = waiting.remove();
            Optional<T> value = coroutines.get(next).resume();
            if (value.isPresent()) {
                values.get(next).add(value.get());
                waiting.add(next);
            }
        }
        return values.stream().flatMap(List::stream).toList();
    }
}
