package c17_choose;

import java.util.Optional;

/**
 * A strategy to be measured beside one after another.
 *
 * @param <C> what competes: something that can be run
 * @param pieces what the work consists of, for example "10 waits of 20 ms"
 * @param oneAfterAnother the same work without a strategy
 * @param strategy the strategy as these tests have it, which decides
 * @param own the same strategy as the learner has it, where there is an exercise of it
 */
record Contest<C>(String pieces, C oneAfterAnother, C strategy, Optional<Own<C>> own) {

    Contest(String pieces, C oneAfterAnother, C strategy) {
        this(pieces, oneAfterAnother, strategy, Optional.empty());
    }

    Contest(String pieces, C oneAfterAnother, C strategy, String exercise, C own) {
        this(pieces, oneAfterAnother, strategy, Optional.of(new Own<>(exercise, own)));
    }
}
