package kata.interleave.subjects;

import kata.Todo;

/** A stub. */
public final class NotWritten implements Counting {

    @Override
    public void increment() {
        throw new Todo("a counter");
    }

    @Override
    public int value() {
        throw new Todo("a counter");
    }
}
