package kata.interleave.subjects.several;

/** A learner's own class, in a file of its own. */
final class Cell {

    private int value;

    void add(int more) {
        value += more;
    }

    int value() {
        return value;
    }
}
