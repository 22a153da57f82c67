// Fails in: predictsEachPair
// Says: on one processor and on two
// On one processor the pool has one thread, which does one sum after another: the same, so it seems; but the thread has
// to be started.
package c17_choose;

/** Says before it is measured what comes of a strategy. */
public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        return switch (scenario) {
            // An event loop has one thread, and a call that blocks keeps it from beginning the next.
            case BLOCKING_WAITS -> strategy == Strategy.ASYNC ? Prediction.SAME : Prediction.FASTER;
            case ASYNCHRONOUS_WAITS -> Prediction.FASTER;
            // One at a time has the lock, however many threads want it.
            case WAITS_HOLDING_A_LOCK -> Prediction.SAME;
            case COMPUTATIONS ->
                strategy == Strategy.THREAD_POOL && processors > 1 ? Prediction.FASTER : Prediction.SAME;
            case TINY_SUMS ->
                // A pool of one thread does what a loop does.
                strategy == Strategy.THREAD_POOL && processors == 1 ? Prediction.SAME : Prediction.SLOWER;
        };
    }
}
