// Fails in: predictsEachPair
// Says: Expected the same prediction for 2 processors and for more
// It knows the machine on which it was tried.
package c17_choose;

import static c17_choose.Prediction.*;

public final class Predictions implements Predicting {

    @Override
    public Prediction predict(Scenario scenario, Strategy strategy, int processors) {
        return switch (scenario) {
            case BLOCKING_WAITS -> strategy == Strategy.ASYNC ? SAME : FASTER;
            case ASYNCHRONOUS_WAITS -> FASTER;
            case WAITS_HOLDING_A_LOCK -> SAME;
            case COMPUTATIONS -> strategy == Strategy.THREAD_POOL && processors == 2 ? FASTER : SAME;
            case TINY_SUMS -> SLOWER;
        };
    }
}
