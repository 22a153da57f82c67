package kata.bench;

import java.util.Optional;

/**
 * One way to do a scenario's work.
 *
 * @param name the exercise's name, or what the bench itself compares with
 * @param fixture prepares a run
 * @param part only one part in so many of the work is done, and the time is multiplied: for what takes very long
 * @param documents what the documents measured in Python
 * @param python what the same work took with Python 3.11 on two cores
 */
record Strategy(String name, Fixture fixture, int part, Optional<Figure> documents, Optional<Figure> python) {

    static Strategy of(String name, Fixture fixture) {
        return new Strategy(name, fixture, 1, Optional.empty(), Optional.empty());
    }

    /** The same, of which only a part is done: {@code fixture} prepares one in {@code part}. */
    Strategy doingOneIn(int part) {
        return new Strategy(name, fixture, part, documents, python);
    }

    /** The same beside the documents' figure, see {@link Figure#of}. */
    Strategy documents(String figure) {
        return new Strategy(name, fixture, part, Optional.of(Figure.of(figure)), python);
    }

    /** The same beside the figure that was measured again with Python, see {@link Figure#of}. */
    Strategy python(String figure) {
        return new Strategy(name, fixture, part, documents, Optional.of(Figure.of(figure)));
    }

    /** Prepares a run: what is not to be measured. */
    @FunctionalInterface
    interface Fixture {

        /** Makes everything that one run needs. */
        Trial<?> prepare(Surroundings surroundings) throws Exception;
    }
}
