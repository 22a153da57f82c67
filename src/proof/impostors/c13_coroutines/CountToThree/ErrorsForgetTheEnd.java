// Fails in: fails
// Says: what happened after the failure at "1" to be [end, has ended], but there is [has ended]
// An Error between two yields leaves the finally block out.
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
        } catch (RuntimeException e) {
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
