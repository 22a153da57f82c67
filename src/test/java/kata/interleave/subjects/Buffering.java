package kata.interleave.subjects;

/** Holds one value: {@code put} waits while there is one, {@code take} while there is none. */
public interface Buffering {

    void put(int value) throws InterruptedException;

    int take() throws InterruptedException;
}
