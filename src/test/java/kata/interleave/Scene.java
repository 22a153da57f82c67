package kata.interleave;

/**
 * Sets up what the threads of a {@link Scenario} share. It is called anew for each order that is tried.
 *
 * @param <T> the contract that the learner's class fulfils
 * @param <S> what the threads share
 */
@FunctionalInterface
public interface Scene<T, S> {

    /** Everything that is shared, fresh. */
    S setUp(Maker<T> learners) throws Exception;
}
