// Fails in: computationsOnOneProcessor
// Says: they can only take turns
// More threads, more speed, on any number of processors.
package c17_choose;

public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        return switch (scenario) {
            case BLOCKING_WAITS -> strategy == Strategy.ASYNC ? Prediction.SAME : Prediction.FASTER;
            case ASYNCHRONOUS_WAITS -> Prediction.FASTER;
            case WAITS_HOLDING_A_LOCK -> Prediction.SAME;
            case COMPUTATIONS -> strategy == Strategy.THREAD_POOL ? Prediction.FASTER : Prediction.SAME;
            case TINY_SUMS -> Prediction.SLOWER;
        };
    }
}
