// Fails in: lazy
// Says: how many of ten were entered, of which one was resumed
// The code runs to its first yield when it is made.
package c13_coroutines;

import java.util.Optional;
import java.util.concurrent.Semaphore;

public final class Generator<T> implements Coroutine<T> {

    private final Semaphore toTheCode = new Semaphore(0);
    private final Semaphore toTheResumer = new Semaphore(0);
    private final Thread thread;
    private Optional<T> yielded = Optional.empty();
    private boolean ended;

    public Generator(Code<T> code) {
        thread = Thread.ofVirtual().start(() -> {
            try {
                code.run(value -> {
                    yielded = Optional.of(value);
                    toTheResumer.release();
                    toTheCode.acquire();
                });
            } catch (Exception e) {
                // It has ended.
            }
            ended = true;
            toTheResumer.release();
        });
    }

    @Override
    public Optional<T> resume() throws Exception {
        toTheResumer.acquire();
        if (ended) {
            toTheResumer.release();
            return Optional.empty();
        }
        Optional<T> value = yielded;
        toTheCode.release();
        return value;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
