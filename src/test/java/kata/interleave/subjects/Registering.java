package kata.interleave.subjects;

/** Holds each name once. */
public interface Registering {

    /** Whether it was added. */
    boolean add(String name);

    int size();
}
