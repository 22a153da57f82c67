// It is the JDK's queue, by inheritance: put and take are the superclass's.
package c04_races;

import java.util.concurrent.ArrayBlockingQueue;

public final class Mailbox extends ArrayBlockingQueue<String> implements Box {

    private static final long serialVersionUID = 1L;

    public Mailbox(int capacity) {
        super(capacity);
    }
}
