package kata.interleave.subjects;

/** A counter. */
public interface Counting {

    void increment();

    int value();
}
