package kata.interleave.subjects.several;

/** Has its race in another file. */
public final class TwoFiles implements Tally {

    private static final int MOST = 2;

    private final Cell visits = new Cell();

    @Override
    public void visit(Visit visit) {
        if (visits.value() >= MOST) {
            throw new TallyFullException();
        }
        visits.add(visit.who().isEmpty() ? 0 : 1);
    }

    @Override
    public int visits() {
        return visits.value();
    }
}
