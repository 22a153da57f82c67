// Fails in: closedByAnInterruptedThreadAndFails
// Says: the interrupt to reach the caller
// close() throws what the finally blocks threw before it has set the interrupt flag again.
package c13_coroutines;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

public final class Generator<T> implements Coroutine<T> {

    private final Code<T> code;

    private final Semaphore toTheCode = new Semaphore(0);

    private final Semaphore toTheResumer = new Semaphore(0);

    private Thread thread;

    private Optional<T> yielded = Optional.empty();
    private Throwable failure;
    private boolean running;
    private boolean ended;

    private volatile boolean closing;

    public Generator(Code<T> code) {
        this.code = code;
    }

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
        if (failure != null && !(failure instanceof InterruptedException)) {
            throw new CompletionException(failure);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseWhileRunning() {
        if (running) {
            throw new IllegalStateException("the code is running");
        }
    }
}
