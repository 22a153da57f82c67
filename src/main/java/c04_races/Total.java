package c04_races;

/** A sum, kept for everybody who adds to it. It belongs to the event loop: only its thread may use it. */
public interface Total {

    /** What the sum is now, in cents. */
    long read();

    /** Writes what the sum is from now on, in cents. */
    void write(long cents);
}
