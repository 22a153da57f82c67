// Fails in: tinySumsInProcesses
// Says: it is FASTER, and measured was SLOWER
// A document's table: processes for what computes, threads and asyncio for what waits.
package c17_choose;

public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        return switch (scenario) {
            case BLOCKING_WAITS -> Prediction.FASTER;
            case ASYNCHRONOUS_WAITS -> Prediction.FASTER;
            case WAITS_HOLDING_A_LOCK -> Prediction.SAME;
            case COMPUTATIONS -> Prediction.SAME;
            case TINY_SUMS -> strategy == Strategy.PROCESSES ? Prediction.FASTER : Prediction.SAME;
        };
    }
}
