// Fails in: blockingWaitsInAPool
// Says: So the number of processors does not matter
// "As many shovels as cores" holds for waiting too, so it seems, and eight threads are no faster.
package c17_choose;

public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        return switch (scenario) {
            case BLOCKING_WAITS ->
                strategy == Strategy.ASYNC || strategy == Strategy.THREAD_POOL ? Prediction.SAME : Prediction.FASTER;
            case ASYNCHRONOUS_WAITS -> Prediction.FASTER;
            case WAITS_HOLDING_A_LOCK -> Prediction.SAME;
            case COMPUTATIONS ->
                strategy == Strategy.THREAD_POOL && processors > 1 ? Prediction.FASTER : Prediction.SAME;
            case TINY_SUMS -> Prediction.SLOWER;
        };
    }
}
