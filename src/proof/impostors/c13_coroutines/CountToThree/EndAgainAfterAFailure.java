// Fails in: fails
// Says: what happened after the failure at "1"
// Has ended after a failure, but close(), which try-with-resources calls, says the end once more.
package c13_coroutines;

import java.util.Optional;
import java.util.function.Consumer;

public final class CountToThree implements Coroutine<Integer> {

    private static final int LAST = 3;

    private final Consumer<String> say;

    private int number;

    private boolean running;
    private boolean ended;
    private boolean saidEnd;

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
                saidEnd = true;
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
        ended = true;
        if (number > 0 && !saidEnd) {
            saidEnd = true;
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
