// Fails in: computing
// Says: Expected THREAD_POOL for 2 computations at once in calls that return at once
// The rules in another order: what computes does not get any quicker by returning a future.
package c17_choose;

public final class Advisor implements Advising {

    @Override
    public Strategy advise(Situation situation) {
        return switch (situation) {
            case Situation s when s.quickEnough() || s.atOnce() == 1 -> Strategy.SEQUENTIAL;
            case Situation s when s.library() == Library.ASYNCHRONOUS -> Strategy.ASYNC;
            case Situation s when s.work() == Work.COMPUTES -> Strategy.THREAD_POOL;
            case Situation s when s.atOnce() <= Situation.FEW -> Strategy.THREAD_POOL;
            default -> Strategy.VIRTUAL_THREADS;
        };
    }
}
