// Fails in: dropOut
// Says: Expected the order of what happened
// Removes from a list while counting through it: whoever stands behind one that ends loses a turn.
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
            for (int i = 0; i < left.size(); i++) {
                Optional<T> value = left.get(i).resume();
                value.ifPresent(values::add);
                if (value.isEmpty()) {
                    left.remove(i);
                }
            }
        }
        return values;
    }
}
