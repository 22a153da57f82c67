// A platform thread, and two synchronous queues.
package c13_coroutines;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

public final class Generator<T> implements Coroutine<T> {

    private final SynchronousQueue<Boolean> goOn = new SynchronousQueue<>();
    private final SynchronousQueue<Answer<T>> answers = new SynchronousQueue<>();
    private final Thread thread;
    private boolean entered;
    private boolean running;
    private boolean ended;

    public Generator(Code<T> code) {
        thread = Thread.ofPlatform().daemon().unstarted(() -> {
            Answer<T> last;
            try {
                code.run(this::stop);
                last = new Answer<>(null, null);
            } catch (Throwable e) {
                last = new Answer<>(null, e);
            }
            answer(last);
        });
    }

    private void stop(T value) throws InterruptedException {
        answer(new Answer<>(value, null));
        if (!goOn.take()) {
            // Nobody reads an answer any more than this one.
            throw new InterruptedException();
        }
    }

    private void answer(Answer<T> answer) {
        boolean interrupted = false;
        while (true) {
            try {
                answers.put(answer);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Optional<T> resume() throws Exception {
        return resume(true);
    }

    private Optional<T> resume(boolean on) throws Exception {
        if (running) {
            throw new IllegalStateException();
        }
        if (ended) {
            return Optional.empty();
        }
        running = true;
        Answer<T> answer;
        try {
            if (entered) {
                goOn.put(on);
            } else {
                entered = true;
                thread.start();
            }
            answer = answers.take();
        } catch (InterruptedException e) {
            thread.interrupt();
            drain();
            throw e;
        } finally {
            running = false;
        }
        if (answer.value() != null) {
            return Optional.of(answer.value());
        }
        ended = true;
        thread.join();
        if (answer.failure() instanceof Error error) {
            throw error;
        }
        if (answer.failure() instanceof Exception exception) {
            throw exception;
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        if (running) {
            throw new IllegalStateException();
        }
        if (ended || !entered) {
            ended = true;
            return;
        }
        running = true;
        thread.interrupt();
        Answer<T> last = drain();
        running = false;
        if (last.failure() != null && !(last.failure() instanceof InterruptedException)) {
            throw new CompletionException(last.failure());
        }
    }

    /** Whatever the code still yields, each time it is told to end. */
    private Answer<T> drain() {
        ended = true;
        boolean interrupted = false;
        Answer<T> last = null;
        while (thread.isAlive()) {
            try {
                Answer<T> next = answers.poll(1, TimeUnit.MILLISECONDS);
                if (next != null) {
                    last = next;
                }
                goOn.offer(false);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return last;
    }

    private record Answer<T>(T value, Throwable failure) {}
}
