// Fails in: noThreads
// Says: what was said on another thread than the one that resumed
// A thread keeps the place, where a field would have done.
package c13_coroutines;

import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Consumer;

public final class CountToThree implements Coroutine<Integer> {

    private final SynchronousQueue<Boolean> toTheCode = new SynchronousQueue<>();
    private final SynchronousQueue<Optional<Integer>> toTheResumer = new SynchronousQueue<>();
    private final Thread thread;
    private boolean entered;
    private volatile boolean ended;

    public CountToThree(Consumer<String> say) {
        thread = Thread.ofVirtual().unstarted(() -> {
            try {
                count(say);
            } catch (InterruptedException e) {
                ended = true;
            }
        });
    }

    private void count(Consumer<String> say) throws InterruptedException {
        say.accept("begin");
        try {
            for (int number = 1; number <= 3; number++) {
                say.accept(String.valueOf(number));
                toTheResumer.put(Optional.of(number));
                toTheCode.take();
            }
        } finally {
            say.accept("end");
            ended = true;
        }
        toTheResumer.put(Optional.empty());
    }

    @Override
    public Optional<Integer> resume() {
        if (ended) {
            return Optional.empty();
        }
        try {
            if (entered) {
                toTheCode.put(true);
            } else {
                thread.start();
                entered = true;
            }
            return toTheResumer.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
    }
}
