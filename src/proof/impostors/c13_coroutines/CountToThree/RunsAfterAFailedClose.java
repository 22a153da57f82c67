// Fails in: failsWhileItIsClosed
// Says: [end, resume refused, close refused]
// Does not note that it runs no more when its close has failed.
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
        // For whichever way the code is left. Only the one that yields takes it back.
        ended = true;
        try {
            if (number == 0) {
                say.accept("begin");
            }
            if (number == LAST) {
                say.accept("end");
                return Optional.empty();
            }
            count();
            ended = false;
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
        if (number > 0) {
            running = true;
            say.accept("end");
            running = false;
        }
        ended = true;
    }

    private void refuseWhileRunning() {
        if (running) {
            throw new IllegalStateException("the count is running");
        }
    }
}
