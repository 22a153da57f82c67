package c17_choose;

import java.util.Map;

public final class Predictions implements Predicting {

    private static final Map<String, Prediction> TABLE = Map.of(
            "BLOCKING_WAITS THREAD_POOL", Prediction.FASTER,
            "BLOCKING_WAITS VIRTUAL_THREADS", Prediction.FASTER,
            "BLOCKING_WAITS ASYNC", Prediction.SAME,
            "ASYNCHRONOUS_WAITS ASYNC", Prediction.FASTER,
            "WAITS_HOLDING_A_LOCK THREAD_POOL", Prediction.SAME,
            "WAITS_HOLDING_A_LOCK VIRTUAL_THREADS", Prediction.SAME,
            "COMPUTATIONS ASYNC", Prediction.SAME,
            "TINY_SUMS THREAD_POOL", Prediction.SLOWER,
            "TINY_SUMS PROCESSES", Prediction.SLOWER);

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        if (scenario == Scenario.COMPUTATIONS && strategy == Strategy.THREAD_POOL) {
            return processors == 1 ? Prediction.SAME : Prediction.FASTER;
        }
        return TABLE.get(scenario + " " + strategy);
    }
}
