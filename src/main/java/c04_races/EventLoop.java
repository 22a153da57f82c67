package c04_races;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/**
 * One thread that runs what it is given, one thing after another, in the order in which it was given. A thing that has begun
 * is never interrupted by another one. Whoever waits for something on this thread keeps all others waiting.
 */
public final class EventLoop implements Executor, AutoCloseable {

    private final BlockingQueue<Runnable> ready = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /** A loop whose thread is running, and is called {@code event-loop}. */
    public EventLoop() {
        thread = Thread.ofPlatform().daemon().name("event-loop").start(this::turn);
    }

    /**
     * Has something run when it is its turn.
     *
     * @param task what it throws is lost: whoever wants to hear of it uses a future
     * @throws RejectedExecutionException if the loop is closed
     */
    @Override
    public void execute(Runnable task) {
        if (closed) {
            throw new RejectedExecutionException("The event loop is closed");
        }
        ready.add(task);
    }

    /** Whether the current thread is this loop's. */
    public boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    private void turn() {
        while (!closed) {
            try {
                ready.take().run();
            } catch (InterruptedException e) {
                // It is closed, or somebody else's interrupt has come too late.
            } catch (RuntimeException | Error e) {
                // As the comment of execute says.
            }
        }
    }

    /** Ends the thread; what is waiting for its turn is not run any more. Does not wait for what is running. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
