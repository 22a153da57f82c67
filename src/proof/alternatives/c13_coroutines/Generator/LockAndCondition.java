// A lock, a condition, and whose turn it is.
package c13_coroutines;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

public final class Generator<T> implements Coroutine<T> {

    private enum Turn {
        NOT_ENTERED,
        CODE,
        RESUMER,
        NOBODY
    }

    private final Code<T> code;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition handedOver = lock.newCondition();
    private Turn turn = Turn.NOT_ENTERED;
    private boolean closing;
    private T value;
    private Throwable failure;
    private Thread thread;

    public Generator(Code<T> code) {
        this.code = code;
    }

    @Override
    public Optional<T> resume() throws Exception {
        lock.lock();
        try {
            switch (turn) {
                case CODE -> throw new IllegalStateException("not its turn");
                case NOBODY -> {
                    return Optional.empty();
                }
                case NOT_ENTERED -> thread = Thread.startVirtualThread(this::runCode);
                case RESUMER -> handedOver.signalAll();
            }
            turn = Turn.CODE;
            value = null;
            try {
                while (turn == Turn.CODE) {
                    handedOver.await();
                }
            } catch (InterruptedException e) {
                finish();
                throw e;
            }
            if (failure instanceof Exception exception) {
                failure = null;
                throw exception;
            }
            if (failure instanceof Error error) {
                throw error;
            }
            return Optional.ofNullable(value);
        } finally {
            lock.unlock();
        }
    }

    private void runCode() {
        Throwable thrown = null;
        try {
            code.run(this::stop);
        } catch (Throwable e) {
            thrown = e;
        }
        lock.lock();
        try {
            failure = thrown;
            turn = Turn.NOBODY;
            handedOver.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void stop(T next) throws InterruptedException {
        lock.lock();
        try {
            if (!closing) {
                value = next;
                turn = Turn.RESUMER;
                handedOver.signalAll();
            }
            while (turn == Turn.RESUMER && !closing) {
                handedOver.awaitUninterruptibly();
            }
            if (closing) {
                Thread.interrupted();
                throw new InterruptedException("closed");
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            switch (turn) {
                case CODE -> throw new IllegalStateException("not its turn");
                case NOT_ENTERED -> turn = Turn.NOBODY;
                case RESUMER -> {
                    finish();
                    if (failure != null && !(failure instanceof InterruptedException)) {
                        throw new CompletionException(failure);
                    }
                }
                case NOBODY -> {}
            }
        } finally {
            lock.unlock();
        }
    }

    private void finish() {
        if (turn == Turn.NOBODY) {
            return;
        }
        closing = true;
        if (turn == Turn.CODE) {
            // It may wait for something else than its turn.
            thread.interrupt();
        }
        turn = Turn.CODE;
        handedOver.signalAll();
        while (turn != Turn.NOBODY) {
            handedOver.awaitUninterruptibly();
        }
    }
}
