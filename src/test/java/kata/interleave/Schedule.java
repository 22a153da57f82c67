package kata.interleave;

import java.util.List;
import java.util.stream.Stream;

/**
 * An order to be tried: who begins, and at which steps the turn passes to somebody else. Where a thread ends or waits, it
 * passes by itself.
 *
 * @param first the number of the thread that begins
 * @param suddenWakeUps whether each thread's first wait returns although nobody has woken it up
 * @param switches in the order of their steps
 */
record Schedule(int first, boolean suddenWakeUps, List<Switch> switches) {

    /**
     * The turn passes to somebody else.
     *
     * @param step before this step, counted from 0 over all threads; a thread's first step, before which it has done
     *     nothing, is not counted
     * @param to the number of the thread that goes on
     */
    record Switch(int step, int to) {}

    static Schedule startingWith(int first, boolean suddenWakeUps) {
        return new Schedule(first, suddenWakeUps, List.of());
    }

    Schedule with(int step, int to) {
        return new Schedule(
                first,
                suddenWakeUps,
                Stream.concat(switches.stream(), Stream.of(new Switch(step, to)))
                        .toList());
    }

    /** The first step at which there may be another switch. */
    int nextStep() {
        return switches.isEmpty() ? 0 : switches.getLast().step() + 1;
    }
}
