package c01_measure;

/**
 * A heap, as one can see it from outside: where the objects of a JVM live. Child processes have heaps of their own; native
 * memory, such as threads' stacks and direct buffers, lies outside.
 */
public interface Heap {

    /** Frees what nobody holds any more, and returns when that is done. */
    void collect();

    /** How many bytes are in use now. Objects that nobody holds any more count until they are collected. */
    long usedBytes();

    /** How many bytes all threads together have allocated since the JVM started, threads that have ended included. */
    long allocatedBytes();
}
