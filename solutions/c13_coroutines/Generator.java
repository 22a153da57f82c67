package c13_coroutines;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/**
 * Makes a coroutine of any code. The code has a virtual thread of its own, and either that thread runs or the one that has
 * resumed it, never both: where it stops, its whole stack stays as it is.
 *
 * @param <T> what the code yields
 */
public final class Generator<T> implements Coroutine<T> {

    private final Code<T> code;

    /** Control is one permit, which goes to and fro. It carries along whatever was written before. */
    private final Semaphore toTheCode = new Semaphore(0);

    private final Semaphore toTheResumer = new Semaphore(0);

    /** Not made before the first resume: who never resumes need not close either. */
    private Thread thread;

    private Optional<T> yielded = Optional.empty();
    private Throwable failure;
    private boolean running;
    private boolean ended;

    /** The only one that is set while the code may be running, by a resumer who was interrupted. */
    private volatile boolean closing;

    /**
     * A coroutine that has not been entered.
     *
     * @param code what is to run
     */
    public Generator(Code<T> code) {
        this.code = code;
    }

    /** Hands control to the code's thread, and waits to get it back. */
    @Override
    public Optional<T> resume() throws Exception {
        refuseWhileRunning();
        if (ended) {
            return Optional.empty();
        }
        running = true;
        yielded = Optional.empty();
        try {
            if (thread == null) {
                thread = Thread.ofVirtual().name("generator").start(this::runCode);
            } else {
                toTheCode.release();
            }
            toTheResumer.acquire();
        } catch (InterruptedException e) {
            try {
                end();
            } catch (CompletionException cleanup) {
                e.addSuppressed(cleanup);
            }
            throw e;
        } finally {
            running = false;
        }
        return switch (failure) {
            case null -> yielded;
            case Error error -> throw error;
            case Exception exception -> throw exception;
            default -> throw new CompletionException(failure);
        };
    }

    private void runCode() {
        try {
            code.run(this::stop);
        } catch (Throwable e) {
            // An Error as well: whoever waits for the code must be told.
            failure = e;
        }
        ended = true;
        toTheResumer.release();
    }

    private void stop(T value) throws InterruptedException {
        if (closing) {
            throw new InterruptedException("the coroutine is being closed");
        }
        yielded = Optional.of(value);
        toTheResumer.release();
        toTheCode.acquire();
    }

    /** Wakes the code where it has stopped, and lets it clean up. */
    @Override
    public void close() {
        refuseWhileRunning();
        if (thread == null || ended) {
            ended = true;
            return;
        }
        running = true;
        try {
            end();
        } finally {
            running = false;
        }
    }

    /** Interrupts the code, wherever it is, and waits until it has ended, however often this thread is interrupted. */
    private void end() {
        closing = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null && !(failure instanceof InterruptedException)) {
            throw new CompletionException(failure);
        }
    }

    private void refuseWhileRunning() {
        if (running) {
            throw new IllegalStateException("the code is running");
        }
    }
}
