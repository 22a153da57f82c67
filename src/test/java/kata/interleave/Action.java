package kata.interleave;

/**
 * What one thread of a {@link Scenario} does.
 *
 * @param <S> what the threads share
 */
@FunctionalInterface
public interface Action<S> {

    /** Does it, once. Whatever is thrown is a failure of the learner's code. */
    void on(S shared) throws Exception;
}
