// Fails in: manyBlockingWaits
// Says: for 101 waits at once
// A border of its own.
package c17_choose;

public final class Advisor implements Advising {

    @Override
    public Strategy advise(Situation situation) {
        return switch (situation) {
            case Situation s when s.quickEnough() || s.atOnce() == 1 -> Strategy.SEQUENTIAL;
            case Situation s when s.work() == Work.COMPUTES -> Strategy.THREAD_POOL;
            case Situation s when s.library() == Library.ASYNCHRONOUS -> Strategy.ASYNC;
            case Situation s when s.atOnce() <= 1_000 -> Strategy.THREAD_POOL;
            default -> Strategy.VIRTUAL_THREADS;
        };
    }
}
