package c13_coroutines;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Counts to three, and stops after each number. It does what this code would do, if {@code yield} could stop it in the
 * middle:
 *
 * <pre>
 * say.accept("begin");
 * try {
 *     for (int number = 1; number &lt;= 3; number++) {
 *         say.accept(String.valueOf(number));
 *         yield number;
 *     }
 * } finally {
 *     say.accept("end");
 * }
 * </pre>
 */
public final class CountToThree implements Coroutine<Integer> {

    private static final int LAST = 3;

    private final Consumer<String> say;

    /** The local variable of the code, and where it has stopped: after yielding this number; 0 before it is entered. */
    private int number;

    private boolean running;
    private boolean ended;

    /**
     * A count that has not begun.
     *
     * @param say is told what is said; whatever it throws, the code throws
     */
    public CountToThree(Consumer<String> say) {
        this.say = say;
    }

    /** One step: from where the code has stopped to where it stops next. */
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

    /** The code has stopped inside its {@code try}, if it has been entered: what is left is its {@code finally}. */
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
