// Fails in: fewBlockingWaits
// Says: one after another, in disguise
// "asyncio when you can": for waits it always can, so it seems, whatever the library.
package c17_choose;

public final class Advisor implements Advising {

    @Override
    public Strategy advise(Situation situation) {
        return switch (situation) {
            case Situation s when s.quickEnough() || s.atOnce() == 1 -> Strategy.SEQUENTIAL;
            case Situation s when s.work() == Work.COMPUTES -> Strategy.THREAD_POOL;
            case Situation s when s.work() == Work.WAITS -> Strategy.ASYNC;
            default -> Strategy.SEQUENTIAL;
        };
    }
}
