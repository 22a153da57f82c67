// Fails in: predictsEachPair
// Says: Expected the same prediction on one processor and on two
// On one processor nothing can overlap, so it seems, not even waits.
package c17_choose;

public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        return switch (scenario) {
            case BLOCKING_WAITS -> strategy == Strategy.ASYNC || processors == 1 ? Prediction.SAME : Prediction.FASTER;
            case ASYNCHRONOUS_WAITS -> Prediction.FASTER;
            case WAITS_HOLDING_A_LOCK -> Prediction.SAME;
            case COMPUTATIONS ->
                strategy == Strategy.THREAD_POOL && processors > 1 ? Prediction.FASTER : Prediction.SAME;
            case TINY_SUMS -> Prediction.SLOWER;
        };
    }
}
