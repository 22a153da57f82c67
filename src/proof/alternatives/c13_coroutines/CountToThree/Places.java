// A place for each line at which the code can stand, and a switch over them.
package c13_coroutines;

import java.util.Optional;
import java.util.function.Consumer;

public final class CountToThree implements Coroutine<Integer> {

    private enum Place {
        BEFORE,
        AFTER_ONE,
        AFTER_TWO,
        AFTER_THREE,
        RUNNING,
        ENDED
    }

    private final Consumer<String> say;
    private Place place = Place.BEFORE;

    public CountToThree(Consumer<String> say) {
        this.say = say;
    }

    @Override
    public Optional<Integer> resume() {
        return switch (place) {
            case BEFORE -> {
                enter();
                yield step(1, Place.AFTER_ONE);
            }
            case AFTER_ONE -> step(2, Place.AFTER_TWO);
            case AFTER_TWO -> step(3, Place.AFTER_THREE);
            case AFTER_THREE -> {
                end();
                yield Optional.empty();
            }
            case RUNNING -> throw new IllegalStateException("resumed by itself");
            case ENDED -> Optional.empty();
        };
    }

    @Override
    public void close() {
        switch (place) {
            case BEFORE -> place = Place.ENDED;
            case AFTER_ONE, AFTER_TWO, AFTER_THREE -> end();
            case RUNNING -> throw new IllegalStateException("closed by itself");
            case ENDED -> {}
        }
    }

    private void enter() {
        place = Place.RUNNING;
        boolean entered = false;
        try {
            say.accept("begin");
            entered = true;
        } finally {
            if (!entered) {
                place = Place.ENDED;
            }
        }
    }

    private Optional<Integer> step(int number, Place next) {
        place = Place.RUNNING;
        boolean said = false;
        try {
            say.accept(Integer.toString(number));
            said = true;
            place = next;
            return Optional.of(number);
        } finally {
            if (!said) {
                end();
            }
        }
    }

    private void end() {
        place = Place.RUNNING;
        try {
            say.accept("end");
        } finally {
            place = Place.ENDED;
        }
    }
}
