package c17_choose;

/** Says which strategy fits which work, on the JVM: a table, read from the top. */
public final class Advisor implements Advising {

    @Override
    public Strategy advise(Situation situation) {
        return switch (situation) {
            case Situation s when s.quickEnough() || s.atOnce() == 1 -> Strategy.SEQUENTIAL;
            // No interpreter lock here, so there is nothing that processes could do better than threads.
            case Situation s when s.work() == Work.COMPUTES -> Strategy.THREAD_POOL;
            case Situation s when s.library() == Library.ASYNCHRONOUS -> Strategy.ASYNC;
            case Situation s when s.atOnce() <= Situation.FEW -> Strategy.THREAD_POOL;
            default -> Strategy.VIRTUAL_THREADS;
        };
    }
}
