// Fails in: predictsEachPair
// Says: Expected a prediction for COMPUTATIONS with ASYNC
// A pair is missing from the table.
package c17_choose;

public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        return switch (scenario) {
            case BLOCKING_WAITS -> strategy == Strategy.ASYNC ? Prediction.SAME : Prediction.FASTER;
            case ASYNCHRONOUS_WAITS -> Prediction.FASTER;
            case WAITS_HOLDING_A_LOCK -> Prediction.SAME;
            case COMPUTATIONS ->
                strategy == Strategy.THREAD_POOL ? (processors > 1 ? Prediction.FASTER : Prediction.SAME) : null;
            case TINY_SUMS -> Prediction.SLOWER;
        };
    }
}
