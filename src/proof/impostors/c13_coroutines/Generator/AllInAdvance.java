// Fails in: alternates
// Says: what the code has heard
// Runs the code to its end at the first resume, and hands the values out one by one.
package c13_coroutines;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

public final class Generator<T> implements Coroutine<T> {

    private final Code<T> code;
    private Queue<T> values;

    public Generator(Code<T> code) {
        this.code = code;
    }

    @Override
    public Optional<T> resume() throws Exception {
        if (values == null) {
            values = new ArrayDeque<>();
            code.run(values::add);
        }
        return Optional.ofNullable(values.poll());
    }

    @Override
    public void close() {
        values = new ArrayDeque<>();
    }
}
