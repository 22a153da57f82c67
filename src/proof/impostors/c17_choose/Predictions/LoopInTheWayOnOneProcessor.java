// Fails in: predictsEachPair
// Says: on one processor and on two
// On a single processor the loop's thread and the one that waits for it quarrel, so it seems; but who waits needs no
// processor.
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
                switch (strategy) {
                    case THREAD_POOL -> processors > 1 ? Prediction.FASTER : Prediction.SAME;
                    // Two threads for one processor.
                    default -> processors > 1 ? Prediction.SAME : Prediction.SLOWER;
                };
            // Starting a thread takes a hundred times as long as such a sum, starting a JVM a hundred thousand times.
            case TINY_SUMS -> Prediction.SLOWER;
        };
    }
}
