package kata.interleave.subjects;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Classes that go wrong in other ways than losing updates. */
public final class Oddities {

    private Oddities() {}

    /** The monitor is that of an object that is replaced while it is held: a third increment gets in. */
    public static final class MonitorReplaced implements Counting {

        private int[] count = {0};

        @Override
        public void increment() {
            synchronized (count) {
                count = new int[] {count[0] + 1};
            }
        }

        @Override
        public int value() {
            return count[0];
        }
    }

    public static final class ThrowsWhenEven implements Counting {

        private int count;

        @Override
        public void increment() {
            count++;
            if (count == 2) {
                throw new IllegalStateException("even");
            }
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** Waits for what never comes, and would give up only after minutes. */
    public static final class PatientForMinutes implements Counting {

        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public void increment() {
            try {
                never.await(10, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public int value() {
            return 0;
        }
    }

    /** Goes round for ever, and each time reads what nobody changes. */
    public static final class EndlessReading implements Counting {

        private int count;

        @Override
        public void increment() {
            while (count == 0) {
                Thread.onSpinWait();
            }
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** Asks for the count until there is one, and takes the lock each time; not for ever, though. */
    public static final class AsksAgainAndAgain implements Counting {

        private static final int MOST = 20;

        private int count;

        @Override
        public synchronized void increment() {
            count++;
        }

        @Override
        public int value() {
            for (int i = 0; i < MOST; i++) {
                synchronized (this) {
                    if (count > 0) {
                        return count;
                    }
                }
            }
            throw new IllegalStateException("nobody else came by");
        }
    }

    /** The permit is never given back: neither the other thread nor the answer gets it. */
    public static final class AnswerWaits implements Counting {

        private final Semaphore permit = new Semaphore(2);

        @Override
        public void increment() {
            permit.acquireUninterruptibly();
        }

        @Override
        public int value() {
            permit.acquireUninterruptibly();
            return 0;
        }
    }

    public static final class FailsInConstructor implements Counting {

        public FailsInConstructor() {
            throw new IllegalStateException("not today");
        }

        @Override
        public void increment() {}

        @Override
        public int value() {
            return 0;
        }
    }

    /** Counts from another number on. */
    public static final class StartsAt implements Counting {

        private long count;

        public StartsAt(long start) {
            count = start;
        }

        @Override
        public synchronized void increment() {
            count++;
        }

        @Override
        public synchronized int value() {
            return (int) count;
        }
    }

    /** What a call throws is caught, and what is made of it comes too late. */
    public static final class CatchesWhatACallThrows implements Counting {

        private final List<Integer> counts = new CopyOnWriteArrayList<>();

        @Override
        public void increment() {
            int before;
            try {
                before = counts.getLast();
            } catch (NoSuchElementException e) {
                before = 0;
            }
            counts.add(before + 1);
        }

        @Override
        public int value() {
            return counts.getLast();
        }
    }

    /** A call throws, and nobody catches it. */
    public static final class EndsByACall implements Counting {

        private final Queue<Integer> tickets = new ConcurrentLinkedQueue<>();

        @Override
        public void increment() {
            tickets.remove();
        }

        @Override
        public int value() {
            return 2;
        }
    }

    /** Monitors that have a name, each its own. */
    public static final class NamedMonitors implements Counting {

        private static final Object ALL = new Object();

        private final Object lock = new Object();
        private final Object other = new Object();
        private int count;

        @Override
        public void increment() {
            int next;
            Object mine = other;
            synchronized (NamedMonitors.class) {
                synchronized (ALL) {
                    next = count + 1;
                }
            }
            synchronized (this) {
                synchronized (lock) {
                    synchronized (mine) {
                        count = next;
                    }
                }
            }
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** Monitors that have no name, or two. */
    public static final class UnclearMonitors implements Counting {

        private final Object lock = new Object();
        private final Object other = new StringBuilder();
        private int count;

        @Override
        public void increment() {
            int next;
            Object mine = lock;
            synchronized (mine) {
                next = count + 1;
            }
            synchronized (lock) {
                synchronized (next < 0 ? lock : other) {
                    count = next;
                }
            }
            synchronized (other()) {
                next = 0;
            }
        }

        private Object other() {
            return other;
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** The monitors of the class, and of each object. */
    public static final class SynchronizedPartly implements Counting {

        private static int count;

        @Override
        public synchronized void increment() {
            set(get() + 1);
        }

        private static synchronized int get() {
            return count;
        }

        private static synchronized void set(int next) {
            count = next;
        }

        @Override
        public int value() {
            return count;
        }
    }
}
