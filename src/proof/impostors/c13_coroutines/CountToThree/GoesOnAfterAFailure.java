// Fails in: fails
// Says: what happened after the failure at
// A failed step is as if it had never been: the next resume tries it again.
package c13_coroutines;

import java.util.Optional;
import java.util.function.Consumer;

public final class CountToThree implements Coroutine<Integer> {

    private static final int LAST = 3;

    private final Consumer<String> say;

    private int number;

    private boolean running;
    private boolean ended;

    public CountToThree(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public Optional<Integer> resume() {
        refuseWhileRunning();
        if (ended) {
            return Optional.empty();
        }
        running = true;
        try {
            if (number == 0) {
                say.accept("begin");
            }
            if (number == LAST) {
                ended = true;
                say.accept("end");
                return Optional.empty();
            }
            count();
            return Optional.of(number);
        } finally {
            running = false;
        }
    }

    private void count() {
        try {
            number++;
            say.accept(String.valueOf(number));
        } catch (RuntimeException | Error e) {
            say.accept("end");
            throw e;
        }
    }

    @Override
    public void close() {
        refuseWhileRunning();
        if (ended) {
            return;
        }
        ended = true;
        if (number > 0) {
            running = true;
            try {
                say.accept("end");
            } finally {
                running = false;
            }
        }
    }

    private void refuseWhileRunning() {
        if (running) {
            throw new IllegalStateException("the count is running");
        }
    }
}
