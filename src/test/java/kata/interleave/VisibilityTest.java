package kata.interleave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import kata.interleave.subjects.Counting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whether a thread is sure to see what another one wrote")
class VisibilityTest {

    /** One counts and one looks, and any count is as good. */
    private static Outcome explore(Class<? extends Counting> type) throws InterruptedException {
        return Interleaver.<Counting>of(type)
                .fresh()
                .thread(Counting::increment)
                .thread(Counting::value)
                .explore();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ReadsWithoutLock.class,
                TwoMonitors.class,
                TwoLocks.class,
                SpinsAndYields.class,
                WritesAfterwards.class,
                Element.class
            })
    @DisplayName("is told where nothing orders the two")
    void unordered(Class<? extends Counting> type) throws InterruptedException {
        assertThat(explore(type).wrong())
                .hasValueSatisfying(
                        wrong -> assertThat(wrong).contains("but there is nothing:", "wrote it", "read it"));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SameMonitor.class,
                ThrowsWithTheMonitor.class,
                WaitsForANotification.class,
                WaitsForACondition.class,
                ReadersAndWriters.class,
                Optimistic.class,
                AfterAVolatile.class,
                SpinLock.class,
                Permit.class,
                UnlocksByReference.class,
                MonitorOfASynchronizedMap.class,
                InsideOfACall.class,
                InsideOfASynchronizedMap.class
            })
    @DisplayName("is told of nobody where something does")
    void ordered(Class<? extends Counting> type) throws InterruptedException {
        assertThat(explore(type).wrong()).isEmpty();
    }

    @Test
    @DisplayName("is told with both places, after all orders have been tried")
    void sentence() throws InterruptedException {
        Outcome outcome = explore(TwoMonitors.class);

        assertThat(outcome.wrong().orElseThrow().replaceAll("java:\\d+", "java:LINE"))
                .isEqualTo("Expected something to order what two threads do with count, a lock that both use or a"
                        + " volatile field, but there is nothing: thread A wrote it (VisibilityTest.java:LINE),"
                        + " and thread B read it (VisibilityTest.java:LINE).");
        assertThat(outcome.meaning()).contains("two locks are none");
        assertThat(outcome.orders()).isGreaterThan(2);
    }

    static final class ReadsWithoutLock implements Counting {

        private int count;

        @Override
        public synchronized void increment() {
            count++;
        }

        @Override
        public int value() {
            return count;
        }
    }

    static final class TwoMonitors implements Counting {

        private final Object reading = new Object();
        private final Object writing = new Object();
        private int count;

        @Override
        public void increment() {
            synchronized (writing) {
                count++;
            }
        }

        @Override
        public int value() {
            synchronized (reading) {
                return count;
            }
        }
    }

    static final class TwoLocks implements Counting {

        private final Lock reading = new ReentrantLock();
        private final Lock writing = new ReentrantLock();
        private int count;

        @Override
        public void increment() {
            writing.lock();
            try {
                count++;
            } finally {
                writing.unlock();
            }
        }

        @Override
        public int value() {
            reading.lock();
            try {
                return count;
            } finally {
                reading.unlock();
            }
        }
    }

    static final class SpinsAndYields implements Counting {

        private int count;

        @Override
        public void increment() {
            count = 1;
        }

        @Override
        public int value() {
            while (count == 0) {
                Thread.yield();
            }
            return count;
        }
    }

    static final class WritesAfterwards implements Counting {

        private int count;

        @Override
        public void increment() {
            synchronized (this) {
                count++;
            }
            count++;
        }

        @Override
        public synchronized int value() {
            return count;
        }
    }

    static final class Element implements Counting {

        private final int[] count = new int[2];

        @Override
        public void increment() {
            count[1]++;
        }

        @Override
        public int value() {
            return count[0] + count[1];
        }
    }

    static final class SameMonitor implements Counting {

        private int count;

        @Override
        public synchronized void increment() {
            count++;
        }

        @Override
        public int value() {
            synchronized (this) {
                return count;
            }
        }
    }

    static final class ThrowsWithTheMonitor implements Counting {

        private int count;

        @Override
        public void increment() {
            try {
                count();
            } catch (IllegalStateException e) {
                // It has counted.
            }
        }

        private synchronized void count() {
            count++;
            throw new IllegalStateException("counted");
        }

        @Override
        public synchronized int value() {
            return count;
        }
    }

    static final class WaitsForANotification implements Counting {

        private int count;

        @Override
        public synchronized void increment() {
            count++;
            notifyAll();
        }

        @Override
        public synchronized int value() {
            count += 10;
            while (count == 10) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return count;
        }
    }

    static final class WaitsForACondition implements Counting {

        private final Lock lock = new ReentrantLock();
        private final Condition counted = lock.newCondition();
        private int count;

        @Override
        public void increment() {
            lock.lock();
            try {
                count++;
                counted.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int value() {
            lock.lock();
            try {
                count += 10;
                while (count == 10) {
                    counted.awaitUninterruptibly();
                }
                return count;
            } finally {
                lock.unlock();
            }
        }
    }

    static final class ReadersAndWriters implements Counting {

        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private int count;

        @Override
        public void increment() {
            lock.writeLock().lock();
            try {
                count++;
            } finally {
                lock.writeLock().unlock();
            }
        }

        @Override
        public int value() {
            lock.readLock().lock();
            try {
                return count;
            } finally {
                lock.readLock().unlock();
            }
        }
    }

    static final class Optimistic implements Counting {

        private final StampedLock lock = new StampedLock();
        private int count;

        @Override
        public void increment() {
            long stamp = lock.writeLock();
            try {
                count++;
            } finally {
                lock.unlockWrite(stamp);
            }
        }

        @Override
        public int value() {
            long stamp = lock.tryOptimisticRead();
            int seen = count;
            while (!lock.validate(stamp)) {
                stamp = lock.tryOptimisticRead();
                seen = count;
            }
            return seen;
        }
    }

    static final class AfterAVolatile implements Counting {

        private int count;
        private volatile boolean counted;

        @Override
        public void increment() {
            count++;
            counted = true;
        }

        @Override
        public int value() {
            return counted ? count : 0;
        }
    }

    static final class SpinLock implements Counting {

        private final AtomicBoolean locked = new AtomicBoolean();
        private int count;

        @Override
        public void increment() {
            lock();
            count++;
            locked.set(false);
        }

        @Override
        public int value() {
            lock();
            int seen = count;
            locked.set(false);
            return seen;
        }

        private void lock() {
            while (!locked.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
        }
    }

    static final class Permit implements Counting {

        private final Semaphore permit = new Semaphore(1);
        private int count;

        @Override
        public void increment() {
            permit.acquireUninterruptibly();
            try {
                count++;
            } finally {
                permit.release();
            }
        }

        @Override
        public int value() {
            permit.acquireUninterruptibly();
            try {
                return count;
            } finally {
                permit.release();
            }
        }
    }

    static final class UnlocksByReference implements Counting {

        private final Lock lock = new ReentrantLock();
        private int count;

        @Override
        public void increment() {
            lock.lock();
            try (Held _ = lock::unlock) {
                count++;
            }
        }

        @Override
        public int value() {
            lock.lock();
            try (Held _ = lock::unlock) {
                return count;
            }
        }

        private interface Held extends AutoCloseable {

            @Override
            void close();
        }
    }

    static final class MonitorOfASynchronizedMap implements Counting {

        private final Map<String, Integer> guard = Collections.synchronizedMap(new HashMap<>());
        private int count;

        @Override
        public void increment() {
            guard.compute("key", (_, _) -> ++count);
        }

        @Override
        public int value() {
            synchronized (guard) {
                return count;
            }
        }
    }

    static final class InsideOfACall implements Counting {

        private final Map<String, Integer> guard = new ConcurrentHashMap<>();
        private int count;

        @Override
        public void increment() {
            guard.compute("key", (_, _) -> ++count);
        }

        @Override
        public int value() {
            return guard.compute("key", (_, _) -> count);
        }
    }

    static final class InsideOfASynchronizedMap implements Counting {

        private final Map<String, Integer> guard = Collections.synchronizedMap(new HashMap<>());
        private int count;

        @Override
        public void increment() {
            guard.compute("key", (_, _) -> ++count);
        }

        @Override
        public int value() {
            return guard.compute("key", (_, _) -> count);
        }
    }
}
