package c17_choose;

public final class Advisor implements Advising {

    @Override
    public Strategy advise(Situation situation) {
        if (situation.quickEnough()) {
            return Strategy.SEQUENTIAL;
        }
        if (situation.atOnce() < 2) {
            return Strategy.SEQUENTIAL;
        }
        if (situation.work() == Work.WAITS) {
            if (situation.library() == Library.BLOCKING) {
                return situation.atOnce() > Situation.FEW ? Strategy.VIRTUAL_THREADS : Strategy.THREAD_POOL;
            }
            return Strategy.ASYNC;
        }
        return Strategy.THREAD_POOL;
    }
}
