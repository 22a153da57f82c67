// Fails in: insideItself
// Says: begin, resumed
// Does not note that it is running.
package c13_coroutines;

import java.util.Optional;
import java.util.function.Consumer;

public final class CountToThree implements Coroutine<Integer> {

    private final Consumer<String> say;
    private int number;
    private boolean ended;

    public CountToThree(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public Optional<Integer> resume() {
        if (ended) {
            return Optional.empty();
        }
        if (number == 0) {
            say.accept("begin");
        }
        if (number == 3) {
            ended = true;
            say.accept("end");
            return Optional.empty();
        }
        number++;
        say.accept(String.valueOf(number));
        return Optional.of(number);
    }

    @Override
    public void close() {
        boolean entered = number > 0 && !ended;
        ended = true;
        if (entered) {
            say.accept("end");
        }
    }
}
