// Fails in: dropOut
// Says: resumed after its end
// Goes round until a whole round has yielded nothing.
package c13_coroutines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public final class Interleave implements RoundRobin {

    @Override
    public <T> List<T> run(List<? extends Coroutine<T>> coroutines) throws Exception {
        List<T> values = new ArrayList<>();
        boolean yielded = true;
        while (yielded) {
            yielded = false;
            for (Coroutine<T> coroutine : coroutines) {
                Optional<T> value = coroutine.resume();
                value.ifPresent(values::add);
                yielded |= value.isPresent();
            }
        }
        return values;
    }
}
