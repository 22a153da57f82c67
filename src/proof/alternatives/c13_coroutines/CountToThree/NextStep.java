// The field holds what is to be done next, as a piece of code.
package c13_coroutines;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

public final class CountToThree implements Coroutine<Integer> {

    private final Consumer<String> say;
    private final Supplier<Optional<Integer>> nothing = Optional::empty;
    private final Supplier<Optional<Integer>> refusal = () -> {
        throw new IllegalStateException("it is running");
    };
    private Supplier<Optional<Integer>> next;
    private Supplier<Optional<Integer>> last = nothing;

    public CountToThree(Consumer<String> say) {
        this.say = say;
        next = () -> {
            say.accept("begin");
            return count(1);
        };
    }

    @Override
    public Optional<Integer> resume() {
        return run(next);
    }

    @Override
    public void close() {
        if (next == refusal) {
            throw new IllegalStateException("it is running");
        }
        run(last);
    }

    private Optional<Integer> run(Supplier<Optional<Integer>> step) {
        if (step == refusal) {
            return step.get();
        }
        next = refusal;
        last = nothing;
        try {
            return step.get();
        } finally {
            if (next == refusal) {
                next = nothing;
            }
        }
    }

    private Optional<Integer> count(int number) {
        try {
            say.accept("" + number);
        } catch (Throwable e) {
            sayEnd();
            throw e;
        }
        next = number < 3 ? () -> count(number + 1) : this::sayEnd;
        last = this::sayEnd;
        return Optional.of(number);
    }

    private Optional<Integer> sayEnd() {
        say.accept("end");
        return Optional.empty();
    }
}
