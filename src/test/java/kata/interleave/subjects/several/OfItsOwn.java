package kata.interleave.subjects.several;

/** Has a superclass, an interface and an exception of its own. */
public final class OfItsOwn extends Register implements Doorkeeping {

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Refused(String who) {
            super("\"%s\" is not let in".formatted(who));
        }
    }

    @Override
    public boolean letsIn(Visit visit) {
        return !visit.who().isEmpty();
    }

    @Override
    public void visit(Visit visit) {
        if (!letsIn(visit)) {
            throw new Refused(visit.who());
        }
        note();
    }
}
