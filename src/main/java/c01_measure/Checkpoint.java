package c01_measure;

/** A moment at which a call lets its memory be looked at. */
@FunctionalInterface
public interface Checkpoint {

    /** Looks at the memory now. To be called by one thread at a time. */
    void here();
}
