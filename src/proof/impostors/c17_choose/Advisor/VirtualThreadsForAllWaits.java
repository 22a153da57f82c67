// Fails in: fewBlockingWaits
// Says: But so few are a pool's
// Not wrong in life, but the rules give few waits to a pool.
package c17_choose;

public final class Advisor implements Advising {

    @Override
    public Strategy advise(Situation situation) {
        return switch (situation) {
            case Situation s when s.quickEnough() || s.atOnce() == 1 -> Strategy.SEQUENTIAL;
            case Situation s when s.work() == Work.COMPUTES -> Strategy.THREAD_POOL;
            case Situation s when s.library() == Library.ASYNCHRONOUS -> Strategy.ASYNC;
            default -> Strategy.VIRTUAL_THREADS;
        };
    }
}
