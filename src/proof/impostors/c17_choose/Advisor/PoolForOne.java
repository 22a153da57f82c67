// Fails in: oneAtATime
// Says: Overlapping takes two
// One thing at a time, in a pool.
package c17_choose;

public final class Advisor implements Advising {

    @Override
    public Strategy advise(Situation situation) {
        return switch (situation) {
            case Situation s when s.quickEnough() -> Strategy.SEQUENTIAL;
            case Situation s when s.work() == Work.COMPUTES -> Strategy.THREAD_POOL;
            case Situation s when s.library() == Library.ASYNCHRONOUS -> Strategy.ASYNC;
            case Situation s when s.atOnce() <= Situation.FEW -> Strategy.THREAD_POOL;
            default -> Strategy.VIRTUAL_THREADS;
        };
    }
}
