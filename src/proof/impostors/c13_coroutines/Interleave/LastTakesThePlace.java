// Fails in: dropOut
// Says: Expected the order of what happened
// Fills the place of one that ends with the last: quick, but the order is lost.
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
            int i = 0;
            while (i < left.size()) {
                Optional<T> value = left.get(i).resume();
                if (value.isPresent()) {
                    values.add(value.get());
                    i++;
                } else {
                    Coroutine<T> last = left.removeLast();
                    if (i < left.size()) {
                        left.set(i, last);
                    }
                }
            }
        }
        return values;
    }
}
