package kata.interleave;

/**
 * Makes objects of the learner's class, to be shared by the threads of a {@link Scenario}.
 *
 * @param <T> the contract that the class fulfils
 */
@FunctionalInterface
public interface Maker<T> {

    /**
     * A new object.
     *
     * @param arguments of the constructor
     * @throws IllegalArgumentException if there is no constructor for them, which is a failure of the learner's
     */
    T make(Object... arguments);
}
