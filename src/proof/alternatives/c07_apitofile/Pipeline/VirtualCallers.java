// Virtual threads call; the writer leaves a line in the queue until it is written, so 20 are on their way and not 21.
package c07_apitofile;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import kata.Session;
import kata.SessionFactory;

public final class Pipeline implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        Belt belt = new Belt();
        AtomicInteger next = new AtomicInteger();
        List<Thread> callers;
        try (Lines lines = file.append()) {
            callers = java.util.stream.IntStream.range(0, 10)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> call(sites, next, sessions, belt)))
                    .toList();
            try {
                belt.empty(lines);
            } finally {
                callers.forEach(Thread::interrupt);
                for (Thread caller : callers) {
                    caller.join();
                }
            }
        }
    }

    private static void call(List<URI> sites, AtomicInteger next, SessionFactory sessions, Belt belt) {
        try (Session session = sessions.open()) {
            for (int i = next.getAndIncrement(); i < sites.size(); i = next.getAndIncrement()) {
                belt.put(Answer.of(session.get(sites.get(i))).toJsonLine());
            }
            belt.ended(null);
        } catch (Exception e) {
            belt.ended(e);
        }
    }

    private static final class Belt {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private final Deque<String> lines = new ArrayDeque<>();
        private int calling = 10;
        private Exception failure;

        void put(String line) throws InterruptedException {
            lock.lock();
            try {
                while (lines.size() == 10) {
                    changed.await();
                }
                lines.addLast(line);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        void ended(Exception why) {
            lock.lock();
            try {
                calling--;
                failure = failure == null ? why : failure;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }

        void empty(Lines file) throws Exception {
            while (true) {
                String line = first();
                if (line == null) {
                    return;
                }
                file.write(line);
                lock.lock();
                try {
                    lines.removeFirst();
                    changed.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        }

        private String first() throws Exception {
            lock.lock();
            try {
                while (lines.isEmpty() && calling > 0 && failure == null) {
                    changed.await();
                }
                if (failure != null) {
                    throw failure;
                }
                return lines.peekFirst();
            } finally {
                lock.unlock();
            }
        }
    }
}
