package c17_choose;

/** By how many pieces can get on at the same time, and by what it costs to begin. */
public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        double start = scenario == Scenario.TINY_SUMS ? 10 : 0;
        int atOnce = Math.min(threads(scenario, strategy, processors), room(scenario, processors));
        double time = start + 1.0 / atOnce;
        if (time > 1.3) {
            return Prediction.SLOWER;
        }
        return time < 1 / 1.3 ? Prediction.FASTER : Prediction.SAME;
    }

    private static int threads(Scenario scenario, Strategy strategy, int processors) {
        return switch (strategy) {
            case SEQUENTIAL -> 1;
            case ASYNC -> scenario == Scenario.ASYNCHRONOUS_WAITS ? 10 : 1;
            case THREAD_POOL -> scenario == Scenario.COMPUTATIONS ? processors : 8;
            case VIRTUAL_THREADS, PROCESSES -> 10;
        };
    }

    private static int room(Scenario scenario, int processors) {
        return switch (scenario) {
            case BLOCKING_WAITS, ASYNCHRONOUS_WAITS -> 10;
            case WAITS_HOLDING_A_LOCK -> 1;
            case COMPUTATIONS, TINY_SUMS -> processors;
        };
    }
}
