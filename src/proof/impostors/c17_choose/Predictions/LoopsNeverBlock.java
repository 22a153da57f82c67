// Fails in: blockingWaitsOnALoop
// Says: Nobody is left to begin the
// On an event loop everything overlaps, whatever the calls are like.
package c17_choose;

public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        return switch (scenario) {
            case BLOCKING_WAITS -> Prediction.FASTER;
            case ASYNCHRONOUS_WAITS -> Prediction.FASTER;
            case WAITS_HOLDING_A_LOCK -> Prediction.SAME;
            case COMPUTATIONS ->
                strategy == Strategy.THREAD_POOL && processors > 1 ? Prediction.FASTER : Prediction.SAME;
            case TINY_SUMS -> Prediction.SLOWER;
        };
    }
}
