package kata.interleave.subjects.several;

/** A learner's own superclass, which only its package can see. It has the race. */
abstract class Register implements Tally {

    private int visits;

    void note() {
        visits++;
    }

    @Override
    public int visits() {
        return visits;
    }
}
