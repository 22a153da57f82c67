package kata.interleave.subjects.several;

/** Counts visits. */
public interface Tally {

    /**
     * Counts a visit.
     *
     * @throws TallyFullException at the third one
     */
    void visit(Visit visit);

    int visits();
}
