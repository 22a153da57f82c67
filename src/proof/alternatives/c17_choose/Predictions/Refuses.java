package c17_choose;

/** Knows the pairs that are asked for, and refuses the others. */
public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        return switch (scenario) {
            case BLOCKING_WAITS ->
                switch (strategy) {
                    case THREAD_POOL, VIRTUAL_THREADS -> Prediction.FASTER;
                    case ASYNC -> Prediction.SAME;
                    default -> throw unknown(scenario, strategy);
                };
            case ASYNCHRONOUS_WAITS ->
                switch (strategy) {
                    case ASYNC -> Prediction.FASTER;
                    default -> throw unknown(scenario, strategy);
                };
            case WAITS_HOLDING_A_LOCK ->
                switch (strategy) {
                    case THREAD_POOL, VIRTUAL_THREADS -> Prediction.SAME;
                    default -> throw unknown(scenario, strategy);
                };
            case COMPUTATIONS ->
                switch (strategy) {
                    case THREAD_POOL -> processors > 1 ? Prediction.FASTER : Prediction.SAME;
                    case ASYNC -> Prediction.SAME;
                    default -> throw unknown(scenario, strategy);
                };
            case TINY_SUMS ->
                switch (strategy) {
                    case THREAD_POOL, PROCESSES -> Prediction.SLOWER;
                    default -> throw unknown(scenario, strategy);
                };
        };
    }

    private static RuntimeException unknown(Scenario scenario, Strategy strategy) {
        return new IllegalArgumentException("Nobody knows what comes of %s with %s".formatted(scenario, strategy));
    }
}
