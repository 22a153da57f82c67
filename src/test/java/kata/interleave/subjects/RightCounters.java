package kata.interleave.subjects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/** Counters that lose nothing, in as many styles as there are. */
public final class RightCounters {

    private RightCounters() {}

    public static final class SynchronizedMethods implements Counting {

        private int count;

        @Override
        public synchronized void increment() {
            count++;
        }

        @Override
        public synchronized int value() {
            return count;
        }
    }

    public static final class SynchronizedBlock implements Counting {

        private final Object guard = new Object();
        private int count;

        @Override
        public void increment() {
            synchronized (guard) {
                count++;
            }
        }

        @Override
        public int value() {
            synchronized (guard) {
                return count;
            }
        }
    }

    public static final class StaticMonitor implements Counting {

        private static int count;

        @Override
        public void increment() {
            add();
        }

        private static synchronized void add() {
            count++;
        }

        @Override
        public int value() {
            synchronized (StaticMonitor.class) {
                return count;
            }
        }
    }

    public static final class Locked implements Counting {

        private final Lock lock = new ReentrantLock();
        private int count;

        @Override
        public void increment() {
            lock.lock();
            try {
                count++;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int value() {
            lock.lock();
            try {
                return count;
            } finally {
                lock.unlock();
            }
        }
    }

    /** The lock is held by a method that is given what to do. */
    public static final class LockedLambda implements Counting {

        private final Lock lock = new ReentrantLock(true);
        private int count;

        private <R> R locked(Supplier<R> action) {
            lock.lock();
            try {
                return action.get();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void increment() {
            locked(() -> ++count);
        }

        @Override
        public int value() {
            return locked(() -> count);
        }
    }

    public static final class TriedWithLimit implements Counting {

        private final Lock lock = new ReentrantLock();
        private int count;

        @Override
        public void increment() {
            try {
                while (!lock.tryLock(1, TimeUnit.MILLISECONDS)) {
                    Thread.onSpinWait();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
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

    public static final class ReadWriteLocked implements Counting {

        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
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

    public static final class Stamped implements Counting {

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
            if (!lock.validate(stamp)) {
                stamp = lock.readLock();
                try {
                    seen = count;
                } finally {
                    lock.unlockRead(stamp);
                }
            }
            return seen;
        }
    }

    /** A read lock is made a write lock where that can be, and else everything is done again. */
    public static final class StampedUpgrade implements Counting {

        private final StampedLock lock = new StampedLock();
        private long count;

        @Override
        public void increment() {
            long stamp = lock.readLock();
            try {
                while (true) {
                    long next = count + 1L;
                    long write = lock.tryConvertToWriteLock(stamp);
                    if (write != 0L) {
                        stamp = write;
                        count = next;
                        return;
                    }
                    lock.unlockRead(stamp);
                    stamp = lock.writeLock();
                }
            } finally {
                lock.unlock(stamp);
            }
        }

        @Override
        public int value() {
            return (int) count;
        }
    }

    public static final class Semaphored implements Counting {

        private final Semaphore permit = new Semaphore(1);
        private double count;

        @Override
        public void increment() {
            permit.acquireUninterruptibly();
            try {
                count += 1.0;
            } finally {
                permit.release();
            }
        }

        @Override
        public int value() {
            return (int) count;
        }
    }

    public static final class Atomic implements Counting {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void increment() {
            count.incrementAndGet();
        }

        @Override
        public int value() {
            return count.get();
        }
    }

    public static final class CompareAndSet implements Counting {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void increment() {
            int seen;
            do {
                seen = count.get();
            } while (!count.compareAndSet(seen, seen + 1));
        }

        @Override
        public int value() {
            return count.get();
        }
    }

    public static final class Adder implements Counting {

        private final LongAdder count = new LongAdder();

        @Override
        public void increment() {
            count.increment();
        }

        @Override
        public int value() {
            return count.intValue();
        }
    }

    public static final class Updated implements Counting {

        private final AtomicReference<Integer> count = new AtomicReference<>(0);

        @Override
        public void increment() {
            count.updateAndGet(seen -> seen + 1);
        }

        @Override
        public int value() {
            return count.get();
        }
    }

    /** A record that never changes is replaced by the next one. */
    public static final class ImmutableSwap implements Counting {

        private record State(int count, String note) {

            State next() {
                return new State(count + 1, "after " + count);
            }
        }

        private final AtomicReference<State> state = new AtomicReference<>(new State(0, ""));

        @Override
        public void increment() {
            while (true) {
                State seen = state.get();
                if (state.compareAndSet(seen, seen.next())) {
                    return;
                }
            }
        }

        @Override
        public int value() {
            return state.get().count();
        }
    }

    public static final class Handle implements Counting {

        private static final VarHandle COUNT;

        static {
            try {
                COUNT = MethodHandles.lookup().findVarHandle(Handle.class, "count", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private int count;

        @Override
        public void increment() {
            COUNT.getAndAdd(this, 1);
        }

        @Override
        public int value() {
            return (int) COUNT.getVolatile(this);
        }
    }

    public static final class HandleCompareAndSet implements Counting {

        private static final VarHandle COUNT;

        static {
            try {
                COUNT = MethodHandles.lookup().findVarHandle(HandleCompareAndSet.class, "count", long.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private volatile long count;

        @Override
        public void increment() {
            long seen;
            do {
                seen = (long) COUNT.getAcquire(this);
            } while (!COUNT.compareAndSet(this, seen, seen + 1L));
        }

        @Override
        public int value() {
            return (int) count;
        }
    }

    public static final class FieldUpdater implements Counting {

        private static final AtomicIntegerFieldUpdater<FieldUpdater> COUNT =
                AtomicIntegerFieldUpdater.newUpdater(FieldUpdater.class, "count");

        private volatile int count;

        @Override
        public void increment() {
            COUNT.incrementAndGet(this);
        }

        @Override
        public int value() {
            return count;
        }
    }

    public static final class AtomicArray implements Counting {

        private final AtomicIntegerArray count = new AtomicIntegerArray(1);

        @Override
        public void increment() {
            count.accumulateAndGet(0, 1, Integer::sum);
        }

        @Override
        public int value() {
            return count.get(0);
        }
    }

    public static final class Merged implements Counting {

        private final ConcurrentHashMap<String, Integer> count = new ConcurrentHashMap<>();

        @Override
        public void increment() {
            count.merge("count", 1, Integer::sum);
        }

        @Override
        public int value() {
            return count.getOrDefault("count", 0);
        }
    }

    /** What is computed has points itself, while the map holds a bin. */
    public static final class Computed implements Counting {

        private final ConcurrentHashMap<String, int[]> count = new ConcurrentHashMap<>();

        @Override
        public void increment() {
            count.compute("count", (key, seen) -> {
                int[] next = seen == null ? new int[1] : seen;
                next[0]++;
                return next;
            });
        }

        @Override
        public int value() {
            int[] seen = count.get("count");
            return seen == null ? 0 : seen[0];
        }
    }

    public static final class OneForEach implements Counting {

        private final Queue<Object> increments = new ConcurrentLinkedQueue<>();

        @Override
        public void increment() {
            increments.add(new Object());
        }

        @Override
        public int value() {
            return increments.size();
        }
    }

    public static final class SynchronizedList implements Counting {

        private final List<Object> increments = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void increment() {
            increments.add(this);
        }

        @Override
        public int value() {
            return increments.size();
        }
    }

    /** Each increment sets a place of its own: nobody adds or removes any. */
    public static final class PlacesInAList implements Counting {

        private final List<Integer> places = new ArrayList<>(Collections.nCopies(100, 0));
        private final AtomicInteger next = new AtomicInteger();

        @Override
        public void increment() {
            places.set(next.getAndIncrement(), 1);
        }

        @Override
        public int value() {
            return places.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The value itself is the token. */
    public static final class TokenInQueue implements Counting {

        private final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

        public TokenInQueue() {
            queue.add(0);
        }

        @Override
        public void increment() {
            try {
                queue.put(queue.take() + 1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public int value() {
            return queue.element();
        }
    }

    public static final class WaitNotify implements Counting {

        private boolean busy;
        private int count;

        private synchronized void enter() {
            while (busy) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            busy = true;
        }

        private synchronized void leave() {
            busy = false;
            notify();
        }

        @Override
        public void increment() {
            enter();
            try {
                count++;
            } finally {
                leave();
            }
        }

        @Override
        public int value() {
            return count;
        }
    }

    public static final class AwaitSignal implements Counting {

        private final Lock lock = new ReentrantLock();
        private final Condition free = lock.newCondition();
        private boolean busy;
        private int count;

        @Override
        public void increment() {
            lock.lock();
            try {
                while (busy) {
                    free.awaitUninterruptibly();
                }
                busy = true;
            } finally {
                lock.unlock();
            }
            count++;
            lock.lock();
            try {
                busy = false;
                free.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int value() {
            return count;
        }
    }

    public static final class SpinLock implements Counting {

        private final AtomicBoolean busy = new AtomicBoolean();
        private int count;

        @Override
        public void increment() {
            while (!busy.compareAndSet(false, true)) {
                Thread.onSpinWait();
            }
            count++;
            busy.set(false);
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** Says nothing about its spinning. */
    public static final class SilentSpinLock implements Counting {

        private final AtomicBoolean busy = new AtomicBoolean();
        private int count;

        @Override
        public void increment() {
            while (busy.getAndSet(true)) {}
            count++;
            busy.set(false);
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** A lock made of park and unpark: a permit that is lost here stays lost. */
    public static final class ParkedInLine implements Counting {

        private final Queue<Thread> line = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean busy = new AtomicBoolean();
        private int count;

        @Override
        public void increment() {
            Thread me = Thread.currentThread();
            line.add(me);
            while (line.peek() != me || !busy.compareAndSet(false, true)) {
                LockSupport.park(this);
            }
            line.remove();
            count++;
            busy.set(false);
            LockSupport.unpark(line.peek());
        }

        @Override
        public int value() {
            return count;
        }
    }

    /** One thread of its own does all the counting. */
    public static final class Confined implements Counting {

        private final ExecutorService owner =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        private int count;

        @Override
        public void increment() {
            got(owner.submit(() -> ++count));
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

    /** Something is thrown while the monitor is held, and the monitor is given back all the same. */
    public static final class ThrowsInside implements Counting {

        private int count;

        @Override
        public void increment() {
            try {
                guarded();
            } catch (IllegalStateException e) {
                // as expected
            }
        }

        private void guarded() {
            synchronized (this) {
                count++;
                if (count > 0) {
                    throw new IllegalStateException("count is " + count);
                }
            }
        }

        @Override
        public synchronized int value() {
            return count;
        }
    }

    /** The learner's own enum, generic class and inner class. */
    public static final class ManyTypes implements Counting {

        private enum Step {
            ONE(1);

            private final int size;

            Step(int size) {
                this.size = size;
            }
        }

        private static final class Cell<N extends Number> {

            private N value;

            Cell(N value) {
                this.value = value;
            }
        }

        private final class Guard {

            synchronized void add(Step step) {
                cell.value = switch (step) {
                    case ONE -> cell.value + step.size;
                };
            }
        }

        private final Cell<Integer> cell = new Cell<>(0);
        private final Guard guard = new Guard();

        @Override
        public void increment() {
            guard.add(Step.valueOf("ONE"));
        }

        @Override
        public int value() {
            return cell.value;
        }
    }

    /** A singleton that is made when it is first needed: its class is initialised while others wait. */
    public static final class LazyHolder implements Counting {

        private static final class Holder {

            private static final Holder ONLY = new Holder();

            private final AtomicInteger count = new AtomicInteger();

            private Holder() {
                Runnable start = () -> count.set(count.get());
                start.run();
            }
        }

        @Override
        public void increment() {
            Holder.ONLY.count.incrementAndGet();
        }

        @Override
        public int value() {
            return Holder.ONLY.count.get();
        }
    }

    /** Each thread counts for itself. */
    public static final class CountedApart implements Counting {

        private final Queue<int[]> all = new ConcurrentLinkedQueue<>();
        private final ThreadLocal<int[]> own = ThreadLocal.withInitial(() -> {
            int[] count = {0};
            all.add(count);
            return count;
        });

        @Override
        public void increment() {
            own.get()[0]++;
        }

        @Override
        public int value() {
            return all.stream().mapToInt(count -> count[0]).sum();
        }
    }

    /** Waits a moment while it holds the monitor. */
    public static final class Dawdling implements Counting {

        private int count;

        @Override
        public synchronized void increment() {
            int seen = count;
            LockSupport.parkNanos(100_000);
            count = seen + 1;
        }

        @Override
        public synchronized int value() {
            return count;
        }
    }
}
