package kata.interleave.subjects;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Buffers; those whose names begin with a {@code No} lose a value, hand out none, or never wake anybody up. */
public final class Buffers {

    private Buffers() {}

    public static final class Queue implements Buffering {

        private final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(1);

        @Override
        public void put(int value) throws InterruptedException {
            queue.put(value);
        }

        @Override
        public int take() throws InterruptedException {
            return queue.take();
        }
    }

    public static final class Monitor implements Buffering {

        private boolean full;
        private int held;

        @Override
        public synchronized void put(int value) throws InterruptedException {
            while (full) {
                wait();
            }
            held = value;
            full = true;
            notifyAll();
        }

        @Override
        public synchronized int take() throws InterruptedException {
            while (!full) {
                wait();
            }
            full = false;
            notifyAll();
            return held;
        }
    }

    public static final class Conditions implements Buffering {

        private final Lock lock = new ReentrantLock();
        private final Condition notFull = lock.newCondition();
        private final Condition notEmpty = lock.newCondition();
        private Integer held;

        @Override
        public void put(int value) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (held != null) {
                    notFull.await();
                }
                held = value;
                notEmpty.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int take() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (held == null) {
                    notEmpty.await();
                }
                int value = held;
                held = null;
                notFull.signal();
                return value;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Looks again every now and then. */
    public static final class LooksAgain implements Buffering {

        private boolean full;
        private int held;

        @Override
        public synchronized void put(int value) throws InterruptedException {
            while (full) {
                wait(1);
            }
            held = value;
            full = true;
        }

        @Override
        public synchronized int take() throws InterruptedException {
            while (!full) {
                wait(1);
            }
            full = false;
            return held;
        }
    }

    /** Asks again when its time is up. */
    public static final class Patient implements Buffering {

        private final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(1);

        @Override
        public void put(int value) throws InterruptedException {
            boolean done = false;
            while (!done) {
                done = queue.offer(value, 1, TimeUnit.MINUTES);
            }
        }

        @Override
        public int take() throws InterruptedException {
            Integer value = null;
            while (value == null) {
                value = queue.poll(1, TimeUnit.MINUTES);
            }
            return value;
        }
    }

    /** Goes away when its time is up. */
    public static final class NoPatience implements Buffering {

        private final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(1);

        @Override
        public void put(int value) throws InterruptedException {
            queue.offer(value, 1, TimeUnit.MINUTES);
        }

        @Override
        public int take() throws InterruptedException {
            Integer value = queue.poll(1, TimeUnit.MINUTES);
            return value == null ? 0 : value;
        }
    }

    /** Believes that it was woken up because there is something. */
    public static final class NoSecondLook implements Buffering {

        private boolean full;
        private int held;

        @Override
        public synchronized void put(int value) throws InterruptedException {
            if (full) {
                wait();
            }
            held = value;
            full = true;
            notifyAll();
        }

        @Override
        public synchronized int take() throws InterruptedException {
            if (!full) {
                wait();
            }
            full = false;
            notifyAll();
            return held;
        }
    }

    /** The same with a condition. */
    public static final class NoSecondLookAtCondition implements Buffering {

        private final Lock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private Integer held;

        @Override
        public void put(int value) throws InterruptedException {
            lock.lock();
            try {
                if (held != null) {
                    changed.await();
                }
                held = value;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int take() throws InterruptedException {
            lock.lock();
            try {
                if (held == null) {
                    changed.await();
                }
                int value = held == null ? -1 : held;
                held = null;
                changed.signalAll();
                return value;
            } finally {
                lock.unlock();
            }
        }
    }

    public static final class NoNotification implements Buffering {

        private boolean full;
        private int held;

        @Override
        public synchronized void put(int value) throws InterruptedException {
            while (full) {
                wait();
            }
            held = value;
            full = true;
        }

        @Override
        public synchronized int take() throws InterruptedException {
            while (!full) {
                wait();
            }
            full = false;
            notifyAll();
            return held;
        }
    }

    /** Looks before it has the monitor: the notification may come in between. */
    public static final class NoMonitorAroundTheLook implements Buffering {

        private volatile boolean full;
        private volatile int held;

        @Override
        public void put(int value) throws InterruptedException {
            awaitFull(false);
            held = value;
            change(true);
        }

        @Override
        public int take() throws InterruptedException {
            awaitFull(true);
            int value = held;
            change(false);
            return value;
        }

        private void awaitFull(boolean wanted) throws InterruptedException {
            while (full != wanted) {
                synchronized (this) {
                    wait();
                }
            }
        }

        private synchronized void change(boolean toFull) {
            full = toFull;
            notifyAll();
        }
    }
}
