// Fails in: manyBlockingWaits
// Says: null is no advice
// A row is missing, and what is missing is null.
package c17_choose;

import java.util.Map;

public final class Advisor implements Advising {

    private static final Map<Integer, Strategy> BY_HUNDREDS = Map.of(0, Strategy.THREAD_POOL);

    @Override
    public Strategy advise(Situation situation) {
        return switch (situation) {
            case Situation s when s.quickEnough() || s.atOnce() == 1 -> Strategy.SEQUENTIAL;
            case Situation s when s.work() == Work.COMPUTES -> Strategy.THREAD_POOL;
            case Situation s when s.library() == Library.ASYNCHRONOUS -> Strategy.ASYNC;
            default -> BY_HUNDREDS.get((situation.atOnce() - 1) / Situation.FEW);
        };
    }
}
