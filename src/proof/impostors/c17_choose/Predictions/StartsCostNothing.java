// Fails in: tinySumsInAPool
// Says: it is SAME, and measured was SLOWER
// The same work, so the same time: what it takes to start threads is forgotten.
package c17_choose;

public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        return switch (scenario) {
            case BLOCKING_WAITS -> strategy == Strategy.ASYNC ? Prediction.SAME : Prediction.FASTER;
            case ASYNCHRONOUS_WAITS -> Prediction.FASTER;
            case WAITS_HOLDING_A_LOCK -> Prediction.SAME;
            case COMPUTATIONS ->
                strategy == Strategy.THREAD_POOL && processors > 1 ? Prediction.FASTER : Prediction.SAME;
            case TINY_SUMS -> strategy == Strategy.PROCESSES ? Prediction.SLOWER : Prediction.SAME;
        };
    }
}
