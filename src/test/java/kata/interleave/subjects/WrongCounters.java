package kata.interleave.subjects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/** Counters that lose updates when two threads count at the same time. */
public final class WrongCounters {

    private WrongCounters() {}

    public static final class Plain implements Counting {

        private int count;

        @Override
        public void increment() {
            count++;
        }

        @Override
        public int value() {
            return count;
        }
    }

    public static final class Volatile implements Counting {

        private volatile long count;

        @Override
        public void increment() {
            count++;
        }

        @Override
        public int value() {
            return (int) count;
        }
    }

    public static final class Static implements Counting {

        private static int count;

        @Override
        public void increment() {
            count++;
        }

        @Override
        public int value() {
            return count;
        }
    }

    public static final class AtomicGetSet implements Counting {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void increment() {
            count.set(count.get() + 1);
        }

        @Override
        public int value() {
            return count.get();
        }
    }

    public static final class ReferenceGetSet implements Counting {

        private final AtomicReference<Integer> count = new AtomicReference<>(0);

        @Override
        public void increment() {
            count.set(count.get() + 1);
        }

        @Override
        public int value() {
            return count.get();
        }
    }

    public static final class MapGetPut implements Counting {

        private final Map<String, Integer> count = new ConcurrentHashMap<>();

        @Override
        public void increment() {
            count.put("count", count.getOrDefault("count", 0) + 1);
        }

        @Override
        public int value() {
            return count.getOrDefault("count", 0);
        }
    }

    public static final class ListGetSet implements Counting {

        private final List<Integer> count = Collections.synchronizedList(new ArrayList<>(List.of(0)));

        @Override
        public void increment() {
            count.set(0, count.get(0) + 1);
        }

        @Override
        public int value() {
            return count.get(0);
        }
    }

    public static final class PlainListGetSet implements Counting {

        private final List<Integer> count = new ArrayList<>(List.of(0));

        @Override
        public void increment() {
            count.set(0, count.get(0) + 1);
        }

        @Override
        public int value() {
            return count.get(0);
        }
    }

    public static final class Element implements Counting {

        private final int[] count = {0};

        @Override
        public void increment() {
            count[0]++;
        }

        @Override
        public int value() {
            return count[0];
        }
    }

    public static final class Lambda implements Counting {

        private double count;

        private <R> R with(Supplier<R> action) {
            return action.get();
        }

        @Override
        public void increment() {
            with(() -> count += 1);
        }

        @Override
        public int value() {
            return (int) count;
        }
    }

    public static final class NestedCell implements Counting {

        private static final class Cell<N> {

            private N value;

            Cell(N value) {
                this.value = value;
            }
        }

        private record Cells(Cell<Integer> only) {}

        private final Cells cells = new Cells(new Cell<>(0));

        @Override
        public void increment() {
            cells.only().value++;
        }

        @Override
        public int value() {
            return cells.only().value;
        }
    }

    /** The constants of an enum are shared by everybody. */
    public static final class EnumState implements Counting {

        private enum Holder {
            ONLY;

            private int count;
        }

        @Override
        public void increment() {
            Holder.ONLY.count++;
        }

        @Override
        public int value() {
            return Holder.ONLY.count;
        }
    }

    /** The lock is given back between reading and writing. */
    public static final class HalfSynchronized implements Counting {

        private int count;

        @Override
        public void increment() {
            int next;
            synchronized (this) {
                next = count + 1;
            }
            synchronized (this) {
                count = next;
            }
        }

        @Override
        public synchronized int value() {
            return count;
        }
    }

    public static final class SynchronizedAccessors implements Counting {

        private int count;

        @Override
        public void increment() {
            set(value() + 1);
        }

        private synchronized void set(int next) {
            count = next;
        }

        @Override
        public synchronized int value() {
            return count;
        }
    }

    /** Everybody has a lock of his own. */
    public static final class OwnLock implements Counting {

        private int count;

        @Override
        public void increment() {
            Lock lock = new ReentrantLock();
            lock.lock();
            try {
                count++;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** Readers do not keep each other out. */
    public static final class ReadLocked implements Counting {

        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private int count;

        @Override
        public void increment() {
            lock.readLock().lock();
            try {
                count++;
            } finally {
                lock.readLock().unlock();
            }
        }

        @Override
        public int value() {
            return count;
        }
    }

    public static final class StampNotValidated implements Counting {

        private final StampedLock lock = new StampedLock();
        private int count;

        @Override
        public void increment() {
            lock.tryOptimisticRead();
            int next = count + 1;
            long stamp = lock.writeLock();
            try {
                count = next;
            } finally {
                lock.unlockWrite(stamp);
            }
        }

        @Override
        public int value() {
            return count;
        }
    }

    public static final class HandleGetSet implements Counting {

        private static final VarHandle COUNT;

        static {
            try {
                COUNT = MethodHandles.lookup().findVarHandle(HandleGetSet.class, "count", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private int count;

        @Override
        public void increment() {
            COUNT.setVolatile(this, (int) COUNT.getVolatile(this) + 1);
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** The second try is not a try any more. */
    public static final class CompareAndSetOnce implements Counting {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void increment() {
            int seen = count.get();
            count.compareAndSet(seen, seen + 1);
        }

        @Override
        public int value() {
            return count.get();
        }
    }

    /** A flag that is tested and set in two steps. */
    public static final class FlagAsLock implements Counting {

        private volatile boolean busy;
        private int count;

        @Override
        public void increment() {
            while (busy) {
                Thread.onSpinWait();
            }
            busy = true;
            count++;
            busy = false;
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** Reads on the thread of its own, and writes there later. */
    public static final class ConfinedInTwoSteps implements Counting {

        private final ExecutorService owner =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        private int count;

        @Override
        public void increment() {
            int next = got(owner.submit(() -> count)) + 1;
            got(owner.submit(() -> count = next));
        }

        @Override
        public int value() {
            int seen = got(owner.submit(() -> count));
            owner.shutdown();
            return seen;
        }

        private static <R> R got(Future<R> future) {
            try {
                return future.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
