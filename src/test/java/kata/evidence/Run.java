package kata.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One call of the learner's code under observation, with the evidence that it left.
 *
 * @param <T> what the call returns
 * @param exercise which exercise it belongs to
 * @param noun what its units are called, in the singular, for example {@code request}
 * @param result what it returned, empty if it failed or returned {@code null}
 * @param failure what it threw, if it did
 * @param wall how long it took
 * @param attempts how many runs there were of which this is the fastest
 * @param interruptFlag whether the calling thread's interrupt flag was set at the end
 * @param answeredAtReturn how many units had ended when the learner's method returned
 * @param waitersAtReturn how many threads of the common pool were waiting for a future then
 * @param units what was done, in the order in which it was started
 * @param threadsAtRendezvous how many threads of the run were alive when the rendezvous was reached, virtual ones only if
 *     the test wants them counted; 0 if it never was
 * @param leftovers what it left behind
 */
public record Run<T>(
        Exercise exercise,
        String noun,
        Optional<T> result,
        Optional<Throwable> failure,
        Duration wall,
        int attempts,
        boolean interruptFlag,
        int answeredAtReturn,
        int waitersAtReturn,
        List<Unit> units,
        int threadsAtRendezvous,
        Leftovers leftovers) {

    public Run {
        units = List.copyOf(units);
    }

    /** The most units in flight at any instant. */
    public int peak() {
        return Peak.of(units);
    }

    /** The same run with its result turned into something that can be compared. */
    public <R> Run<R> map(Function<T, R> change) {
        return new Run<>(
                exercise,
                noun,
                result.map(change),
                failure,
                wall,
                attempts,
                interruptFlag,
                answeredAtReturn,
                waitersAtReturn,
                units,
                threadsAtRendezvous,
                leftovers);
    }

    /** The same run with only some of its units, by their names: as if it had done nothing else. */
    public Run<T> only(Predicate<String> wanted) {
        return new Run<>(
                exercise,
                noun,
                result,
                failure,
                wall,
                attempts,
                interruptFlag,
                answeredAtReturn,
                waitersAtReturn,
                units.stream().filter(unit -> wanted.test(unit.name())).toList(),
                threadsAtRendezvous,
                leftovers);
    }

    /** The same run, known to be the fastest of so many. */
    public Run<T> fastestOf(int runs) {
        return new Run<>(
                exercise,
                noun,
                result,
                failure,
                wall,
                runs,
                interruptFlag,
                answeredAtReturn,
                waitersAtReturn,
                units,
                threadsAtRendezvous,
                leftovers);
    }
}
