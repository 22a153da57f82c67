package c13_coroutines;

import java.util.Optional;
import java.util.function.Consumer;
import kata.Todo;

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

    /**
     * A count that has not begun.
     *
     * @param say is told what is said; whatever it throws, the code throws
     */
    public CountToThree(Consumer<String> say) {
        // TODO keep what the code needs from one step to the next, beginning with `say`, in fields.
    }

    /** One step: from where the code has stopped to where it stops next. */
    @Override
    public Optional<Integer> resume() {
        // TODO a state machine: look where the code has stopped, do what comes next, note where it
        // stops now. No threads.
        // Look up: the interface's comment; "state machine"; Optional.of and Optional.empty.
        throw new Todo("one step of the count at each resume");
    }

    /** The code has stopped inside its {@code try}, if it has been entered: what is left is its {@code finally}. */
    @Override
    public void close() {
        // TODO what is left of the code when it does not go on from where it has stopped.
        throw new Todo("the end of a count that is given up half-way");
    }
}
