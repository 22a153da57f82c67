package c17_choose;

public final class Advisor implements Advising {

    @Override
    public Strategy advise(Situation situation) {
        return switch (situation) {
            case Situation(Work _, int atOnce, Library _, boolean quick)
            when quick || atOnce == 1 -> Strategy.SEQUENTIAL;
            case Situation(Work work, int atOnce, Library library, boolean _) ->
                switch (work) {
                    case COMPUTES -> Strategy.THREAD_POOL;
                    case WAITS ->
                        switch (library) {
                            case ASYNCHRONOUS -> Strategy.ASYNC;
                            case BLOCKING -> atOnce <= Situation.FEW ? Strategy.THREAD_POOL : Strategy.VIRTUAL_THREADS;
                        };
                };
        };
    }
}
