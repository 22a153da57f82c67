// Fails in: inTurn
// Says: to be [A1, B1, C1, A2, B2, C2, A3, B3, C3, A ends, B ends, C ends]
// Runs each coroutine to its end before the next.
package c13_coroutines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class Interleave implements RoundRobin {

    @Override
    public <T> List<T> run(List<? extends Coroutine<T>> coroutines) throws Exception {
        List<T> values = new ArrayList<>();
        for (Coroutine<T> coroutine : coroutines) {
            for (Optional<T> value = coroutine.resume(); value.isPresent(); value = coroutine.resume()) {
                values.add(value.get());
            }
        }
        return values;
    }
}
