package c01_measure;

/** The two clocks by which to tell waiting from computing. Of each, only the difference of two readings means anything. */
public interface Clocks {

    /** The time that passes for everybody, in nanoseconds, as {@link System#nanoTime} has it. */
    long elapsedNanos();

    /**
     * The processor time that this process has used so far, in nanoseconds: all its threads together, those that have
     * ended included. While four threads compute on four processors it advances four times as fast as {@link
     * #elapsedNanos}; while all threads wait it stands still. It may move in steps of 10 ms or more.
     */
    long processorNanos();

    /** How many processors there are: so many threads can compute at once. */
    int processors();
}
