// Fails in: asynchronousWaits
// Says: These calls return at once
// What one thread does is done one after another, so it seems.
package c17_choose;

public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        return switch (scenario) {
            case BLOCKING_WAITS -> strategy == Strategy.ASYNC ? Prediction.SAME : Prediction.FASTER;
            case ASYNCHRONOUS_WAITS -> Prediction.SAME;
            case WAITS_HOLDING_A_LOCK -> Prediction.SAME;
            case COMPUTATIONS ->
                strategy == Strategy.THREAD_POOL && processors > 1 ? Prediction.FASTER : Prediction.SAME;
            case TINY_SUMS -> Prediction.SLOWER;
        };
    }
}
