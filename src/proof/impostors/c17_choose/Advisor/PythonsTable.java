// Fails in: computing
// Says: Processes get round
// A document's table, copied: processes for what computes, asyncio for many waits, threads for few.
package c17_choose;

public final class Advisor implements Advising {

    @Override
    public Strategy advise(Situation situation) {
        return switch (situation) {
            case Situation s when s.quickEnough() || s.atOnce() == 1 -> Strategy.SEQUENTIAL;
            case Situation s when s.work() == Work.COMPUTES -> Strategy.PROCESSES;
            case Situation s when s.atOnce() > Situation.FEW -> Strategy.ASYNC;
            default -> Strategy.THREAD_POOL;
        };
    }
}
