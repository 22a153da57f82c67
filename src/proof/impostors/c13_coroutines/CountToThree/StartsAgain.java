// Fails in: staysEnded
// Says: Expected what happened after the end to be [has ended, has ended]
// Is ready for another count when it has ended, as no coroutine is.
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
                number = 0;
                ended = false;
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
