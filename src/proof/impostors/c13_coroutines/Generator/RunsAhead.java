// Fails in: alternates
// Says: what the code has heard
// A bounded queue: the code goes on as soon as its value has been taken.
package c13_coroutines;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.SynchronousQueue;

public final class Generator<T> implements Coroutine<T> {

    private final Code<T> code;
    private final SynchronousQueue<Optional<T>> values = new SynchronousQueue<>();
    private Thread thread;
    private volatile Throwable failure;
    private boolean ended;

    public Generator(Code<T> code) {
        this.code = code;
    }

    @Override
    public Optional<T> resume() throws Exception {
        if (ended) {
            return Optional.empty();
        }
        if (thread == null) {
            thread = Thread.ofVirtual().start(this::runCode);
        }
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("resumed by itself");
        }
        Optional<T> value = values.take();
        ended = value.isEmpty();
        if (ended && failure instanceof Exception exception) {
            throw exception;
        }
        return value;
    }

    private void runCode() {
        try {
            code.run(value -> values.put(Optional.of(value)));
        } catch (Throwable e) {
            failure = e;
        }
        try {
            values.put(Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended = true;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (failure != null && !(failure instanceof InterruptedException)) {
                throw new CompletionException(failure);
            }
        }
    }
}
