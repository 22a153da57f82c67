// Fails in: quickEnough
// Says: This question comes before all others
// A strategy for everything, also where nobody would notice.
package c17_choose;

public final class Advisor implements Advising {

    @Override
    public Strategy advise(Situation situation) {
        return switch (situation) {
            case Situation s when s.work() == Work.COMPUTES -> Strategy.THREAD_POOL;
            case Situation s when s.library() == Library.ASYNCHRONOUS -> Strategy.ASYNC;
            case Situation s when s.atOnce() <= Situation.FEW -> Strategy.THREAD_POOL;
            default -> Strategy.VIRTUAL_THREADS;
        };
    }
}
