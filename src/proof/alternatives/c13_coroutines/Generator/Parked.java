// Whose turn it is stands in one atomic field; the other parks.
package c13_coroutines;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

public final class Generator<T> implements Coroutine<T> {

    /** The thread whose turn it is not waits for this to be itself. */
    private final AtomicReference<Thread> turn = new AtomicReference<>();

    private final FutureTask<Void> task;
    private final Thread thread;
    private Thread resumer;
    private Optional<T> value = Optional.empty();
    private volatile boolean closing;
    private boolean running;

    public Generator(Code<T> code) {
        task = new FutureTask<>(() -> {
            code.run(this::stop);
            return null;
        });
        thread = Thread.ofVirtual().unstarted(() -> {
            task.run();
            handTo(resumer);
        });
    }

    private void handTo(Thread next) {
        turn.set(next);
        LockSupport.unpark(next);
    }

    private void stop(T next) throws InterruptedException {
        if (closing) {
            throw new InterruptedException();
        }
        value = Optional.of(next);
        handTo(resumer);
        while (turn.get() != thread) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    @Override
    public Optional<T> resume() throws Exception {
        refuse();
        if (closing || task.isDone()) {
            return Optional.empty();
        }
        resumer = Thread.currentThread();
        value = Optional.empty();
        handTo(thread);
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        while (turn.get() != resumer) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                end();
                throw new InterruptedException();
            }
        }
        if (!task.isDone()) {
            return value;
        }
        if (task.state() == Future.State.FAILED) {
            switch (task.exceptionNow()) {
                case Error error -> throw error;
                case Exception exception -> throw exception;
                default -> throw new IllegalStateException(task.exceptionNow());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        refuse();
        if (thread.getState() == Thread.State.NEW) {
            closing = true;
        } else if (!task.isDone() && !closing) {
            turn.set(null);
            resumer = null;
            end();
            if (task.state() == Future.State.FAILED && !(task.exceptionNow() instanceof InterruptedException)) {
                throw new CompletionException(task.exceptionNow());
            }
        }
    }

    private void end() {
        closing = true;
        running = true;
        thread.interrupt();
        boolean again = false;
        boolean ended = false;
        while (!ended) {
            try {
                thread.join();
                ended = true;
            } catch (InterruptedException e) {
                again = true;
            }
        }
        running = false;
        if (again) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse() {
        if (running || turn.get() == thread && !task.isDone()) {
            throw new IllegalStateException("it is running");
        }
    }
}
