// Fails in: remembersNothing
// Says: Expected the same advice whenever the situation is the same
// Once there are virtual threads they are used for all that blocks.
package c17_choose;

public final class Advisor implements Advising {

    private boolean virtualThreadsInUse;

    @Override
    public Strategy advise(Situation situation) {
        return switch (situation) {
            case Situation s when s.quickEnough() || s.atOnce() == 1 -> Strategy.SEQUENTIAL;
            case Situation s when s.work() == Work.COMPUTES -> Strategy.THREAD_POOL;
            case Situation s when s.library() == Library.ASYNCHRONOUS -> Strategy.ASYNC;
            case Situation s when s.atOnce() <= Situation.FEW && !virtualThreadsInUse -> Strategy.THREAD_POOL;
            default -> {
                virtualThreadsInUse = true;
                yield Strategy.VIRTUAL_THREADS;
            }
        };
    }
}
