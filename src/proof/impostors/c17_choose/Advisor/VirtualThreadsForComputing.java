// Fails in: computing
// Says: this work never waits
// Virtual threads for whatever is many.
package c17_choose;

public final class Advisor implements Advising {

    @Override
    public Strategy advise(Situation situation) {
        return switch (situation) {
            case Situation s when s.quickEnough() || s.atOnce() == 1 -> Strategy.SEQUENTIAL;
            case Situation s when s.library() == Library.ASYNCHRONOUS && s.work() == Work.WAITS -> Strategy.ASYNC;
            case Situation s when s.atOnce() <= Situation.FEW -> Strategy.THREAD_POOL;
            default -> Strategy.VIRTUAL_THREADS;
        };
    }
}
