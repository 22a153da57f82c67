// Fails in: oneStepAtATime
// Says: Expected what happened to be [made, begin, 1,
// Says everything at the first resume, and hands the numbers out afterwards.
package c13_coroutines;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

public final class CountToThree implements Coroutine<Integer> {

    private final Consumer<String> say;
    private Queue<Integer> numbers;

    public CountToThree(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public Optional<Integer> resume() {
        if (numbers == null) {
            numbers = new ArrayDeque<>(List.of(1, 2, 3));
            say.accept("begin");
            numbers.forEach(number -> say.accept(String.valueOf(number)));
            say.accept("end");
        }
        return Optional.ofNullable(numbers.poll());
    }

    @Override
    public void close() {
        numbers = new ArrayDeque<>();
    }
}
