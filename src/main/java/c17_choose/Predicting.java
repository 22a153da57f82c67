package c17_choose;

/** Says before it is measured what comes of a strategy. */
@FunctionalInterface
public interface Predicting {

    /**
     * How a strategy compares with the same work done one after another. What it takes to start the strategy's threads or
     * processes and to end them belongs to it. Of the pairs, these are asked for and measured:
     *
     * <ul>
     *   <li>{@link Scenario#BLOCKING_WAITS} with a {@link Strategy#THREAD_POOL} of eight threads, with {@link
     *       Strategy#VIRTUAL_THREADS}, and with {@link Strategy#ASYNC}: the calls block the event loop's only thread;
     *   <li>{@link Scenario#ASYNCHRONOUS_WAITS} with {@link Strategy#ASYNC};
     *   <li>{@link Scenario#WAITS_HOLDING_A_LOCK} with a {@link Strategy#THREAD_POOL} of eight threads, and with {@link
     *       Strategy#VIRTUAL_THREADS};
     *   <li>{@link Scenario#COMPUTATIONS} with a {@link Strategy#THREAD_POOL} of as many threads as there are processors, and
     *       with {@link Strategy#ASYNC};
     *   <li>{@link Scenario#TINY_SUMS} with a {@link Strategy#THREAD_POOL} of as many threads as there are processors, and
     *       with {@link Strategy#PROCESSES}, one for each sum.
     * </ul>
     *
     * @param scenario the work
     * @param strategy who does it
     * @param processors how many processors the JVM has that does it, at least 1; suppose that nothing
     *     else runs on them
     */
    Prediction predict(Scenario scenario, Strategy strategy, int processors);
}
