// An array that is used round and round, and a look every second.
package c04_races;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Mailbox implements Box {

    private final Lock lock = new ReentrantLock(true);
    private final Condition notFull = lock.newCondition();
    private final Condition notEmpty = lock.newCondition();
    private final String[] places;
    private int first;
    private int count;

    public Mailbox(int capacity) {
        places = new String[capacity];
    }

    @Override
    public void put(String message) throws InterruptedException {
        lock.lock();
        try {
            while (count == places.length) {
                notFull.await(1, TimeUnit.SECONDS);
            }
            places[(first + count) % places.length] = message;
            count++;
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String take() throws InterruptedException {
        lock.lock();
        try {
            while (count == 0) {
                notEmpty.await(1, TimeUnit.SECONDS);
            }
            String message = places[first];
            first = (first + 1) % places.length;
            count--;
            notFull.signal();
            return message;
        } finally {
            lock.unlock();
        }
    }
}
